import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Evaluation")
struct EvaluationTests {
  @Test("Loss, penalty and the full gradient of a network are PyTorch's", arguments: 0..<5)
  func lossAndGradientArePyTorch(index: Int) throws {
    let fixture = try Fixture.networks()
    let recorded = fixture.cases[index]
    let activation = try #require(Activation(rawValue: recorded.activation))
    let loss = try #require(Loss(rawValue: recorded.loss))
    let model = MLP(inputs: 2, layers: [16, 16, 1], activation: activation, seed: 0)
    model.load(fixture.parameters)
    let evaluation = model.evaluate(
      Dataset(name: "recorded", inputs: fixture.points, targets: fixture.targets), loss: loss,
      penalty: Penalty(l1: fixture.l1, l2: fixture.l2))
    #expect(isClose(evaluation.dataLoss, recorded.dataLoss, ulps: 16))
    #expect(isClose(evaluation.penalty, recorded.penalty, ulps: 16))
    // A score and a gradient are sums of terms of size 1 that partly cancel.
    #expect(differences(evaluation.scores, recorded.scores, ulps: 16, floor: 1e-14).isEmpty)
    // PyTorch's has that of L1 in it.
    let penalty = Penalty(l1: fixture.l1, l2: fixture.l2)
    let gradient = zip(fixture.parameters, evaluation.gradient).map {
      $1 + penalty.magnitudePull(at: $0, against: $1)
    }
    #expect(differences(gradient, recorded.gradient, ulps: 16, floor: 1e-14).isEmpty)
  }

  @Test("The recorded networks cover every activation and every loss")
  func recordedNetworksCoverAll() throws {
    let cases = try Fixture.networks().cases
    #expect(cases.count == 5)
    #expect(Set(cases.map(\.activation)) == Set(Activation.allCases.map(\.rawValue)))
    #expect(Set(cases.map(\.loss)) == Set(Loss.allCases.map(\.rawValue)))
  }

  @Test("A hundred steps of the standard work end at the recorded loss")
  func standardWorkEndsAtRecordedLoss() throws {
    let work = try Fixture.standardWork()
    let data = Dataset(name: "recorded", inputs: work.points, targets: work.targets)
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 0)
    var parameters = work.parameters
    var state = Optimizer.State()
    var losses: [Double] = []
    for _ in work.losses {
      model.load(parameters)
      let evaluation = model.evaluate(data, loss: .hinge, penalty: Penalty(l2: work.l2))
      losses.append(evaluation.dataLoss + evaluation.penalty)
      Optimizer.sgd().update(
        &parameters, gradient: evaluation.gradient, learningRate: work.learningRate,
        state: &state)
    }
    #expect(abs((losses.last ?? 0) - 0.338039773136) < 1e-11)
    #expect(differences(losses, work.losses, ulps: 0, floor: 1e-11).isEmpty)
  }

  @Test("Samples are added up in eight lanes and then as a tree")
  func samplesAreAddedInLanes() {
    // Of sizes so different that every other order of adding up would show.
    var stream = RandomStream(seed: 1, purpose: "test")
    let numbers = (0..<21).map { _ in stream.normal() / stream.uniform() }
    var sums = LaneSums(count: 2)
    for (sample, number) in numbers.enumerated() {
      sums.add(sample: sample) { place in place == 0 ? number : 1 }
    }
    var lanes = Array(repeating: 0.0, count: 8)
    for (sample, number) in numbers.enumerated() { lanes[sample % 8] += number }
    let pairs: [Double] = [0, 2, 4, 6].map { lanes[$0] + lanes[$0 + 1] }
    let halves: [Double] = [pairs[0] + pairs[1], pairs[2] + pairs[3]]
    #expect(sums.total(0) == halves[0] + halves[1])
    #expect(sums.total(1) == 21)
  }

  @Test("The loss of a batch is the mean of its points and the gradient is its derivative")
  func lossOfBatchIsMean() {
    let data = Dataset.circle(points: 11, seed: 4)
    let model = MLP(inputs: 2, layers: [4, 1], activation: .tanh, seed: 4)
    let whole = model.evaluate(data, loss: .binaryCrossEntropy, penalty: Penalty())
    model.zeroGrad()
    let losses = zip(data.inputs, data.targets).map {
      Loss.binaryCrossEntropy(model($0)[0], target: $1)
    }
    #expect(whole.pointLosses == losses.map(\.data))
    let loss = mean(losses)
    loss.backward()
    #expect(isClose(whole.dataLoss, loss.data, ulps: 8))
    let gradient = model.parameters.map(\.grad)
    #expect(differences(whole.gradient, gradient, ulps: 16, floor: 1e-16).isEmpty)
  }

  @Test("What was in the gradients before does not matter")
  func earlierGradientsDoNotMatter() {
    let data = Dataset.circle(points: 5, seed: 4)
    let model = MLP(inputs: 2, layers: [4, 1], seed: 4)
    let first = model.evaluate(data, loss: .hinge, penalty: Penalty(l2: 0.1))
    for parameter in model.parameters { parameter.grad = .nan }
    #expect(
      model.evaluate(data, loss: .hinge, penalty: Penalty(l2: 0.1)).gradient == first.gradient)
  }

  @Test("Units that are on for some point are live, and the first broken layer is named")
  func liveUnitsAndBrokenLayer() {
    let data = Dataset(name: "two", inputs: [[1, 0], [0, 1]], targets: [1, -1])
    let model = MLP(inputs: 2, layers: [3, 1], seed: 1)
    // On for the first point, on for the second, on for none.
    model.load([1, -1, 0] + [-1, 1, 0] + [-1, -1, 0] + [1, 1, 1, 0])
    let healthy = model.evaluate(data, loss: .hinge, penalty: Penalty())
    #expect(healthy.live[..<3] == [true, true, false])
    #expect(healthy.firstNonFiniteLayer == nil)
    model.parameters[9].data = .infinity
    #expect(
      model.evaluate(data, loss: .hinge, penalty: Penalty()).firstNonFiniteLayer == 1)
    model.parameters[0].data = .nan
    #expect(
      model.evaluate(data, loss: .hinge, penalty: Penalty()).firstNonFiniteLayer == 0)
  }
}
