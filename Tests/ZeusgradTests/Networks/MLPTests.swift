import TestSupport
import Testing

@testable import Zeusgrad

@Suite("MLP")
struct MLPTests {
  @Test("The network of the demo has 337 parameters")
  func networkOfDemoHas337Parameters() {
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    #expect(model.parameterCount == 337)
    #expect(model.parameters.count == 337)
    #expect(model.layers.map(\.neurons.count) == [16, 16, 1])
    #expect(model.layers.map { $0.neurons[0].weights.count } == [2, 16, 16])
  }

  @Test("Parameters run layer by layer, neuron by neuron, weights and then bias")
  func parametersRunLayerByLayer() {
    let model = MLP(inputs: 2, layers: [3, 2, 1], seed: 1)
    let expected = model.layers.flatMap { $0.neurons.flatMap { $0.weights + [$0.bias] } }
    #expect(model.parameters.map { ObjectIdentifier($0) } == expected.map { ObjectIdentifier($0) })
    model.load((0..<model.parameterCount).map(Double.init))
    #expect(model.layers[0].neurons[1].weights.map(\.data) == [3, 4])
    #expect(model.layers[0].neurons[1].bias.data == 5)
    #expect(model.layers[1].neurons[0].weights.map(\.data) == [9, 10, 11])
    #expect(model.layers[2].neurons[0].bias.data == 19)
  }

  @Test("Hidden layers are rectifiers and the last is linear")
  func hiddenLayersAreRectifiers() {
    let model = MLP(inputs: 2, layers: [4, 4, 2], seed: 1)
    #expect(model.layers.map { $0.neurons[0].activation } == [.relu, .relu, .linear])
    let other = MLP(inputs: 2, layers: [4, 2], activation: .tanh, seed: 1)
    #expect(other.layers.map { $0.neurons[0].activation } == [.tanh, .linear])
  }

  @Test("Predicting gives the same bits as the graph", arguments: Activation.allCases)
  func predictingGivesSameBitsAsGraph(activation: Activation) {
    let model = MLP(inputs: 2, layers: [7, 5, 3], activation: activation, seed: 9)
    var stream = RandomStream(seed: 5, purpose: "test")
    model.load(model.parameterValues.map { $0 + stream.uniform(in: -0.5...0.5) })
    let points = (0..<50).map { _ in [stream.uniform(in: -3...3), stream.uniform(in: -3...3)] }
    let graphs = points.map { model($0).map(\.data) }
    #expect(points.map { model.predict($0) } == graphs)
    #expect(model.predict(points) == graphs)
    #expect(points.map { model.shape.predict($0, parameters: model.parameterValues) } == graphs)
    #expect(points.map { model($0.map { Value($0) }).map(\.data) } == graphs)
  }

  @Test("A point can be written as literals, whole ones too")
  func pointCanBeWrittenAsLiterals() {
    let model = MLP(inputs: 2, layers: [4, 1], seed: 9)
    let point: [Double] = [1, -1]
    #expect(model([1, -1])[0].data == model.predict(point)[0])
    let x = Value(1)
    #expect(model([x, Value(-1)])[0].data == model.predict(point)[0])
  }

  @Test("Activations are the outputs of every layer")
  func activationsAreOutputsOfEveryLayer() {
    let model = MLP(inputs: 2, layers: [4, 3, 1], seed: 2)
    let outputs = model.activations([Value(0.5), Value(-0.25)])
    #expect(outputs.map(\.count) == [4, 3, 1])
    #expect(outputs[2][0].data == model([0.5, -0.25])[0].data)
    #expect(outputs[0].allSatisfy { $0.data >= 0 })
  }

  @Test("One seed gives the same weights and another gives others")
  func oneSeedGivesSameWeights() {
    let weights = { (seed: UInt64) in
      MLP(inputs: 2, layers: [16, 16, 1], seed: seed).parameterValues
    }
    #expect(weights(42) == weights(42))
    #expect(weights(42) != weights(43))
    // The same bits on every machine: the first number of the stream for weights, in ±√3.
    #expect(weights(42)[0] == (2 * 0.014456152743797634 - 1) * 3.0.squareRoot())
  }

  @Test("Loading puts numbers in and reading gets them out")
  func loadingAndReading() {
    let model = MLP(inputs: 1, layers: [2, 1], seed: 1)
    let numbers = [1.0, 0.5, -1, 0.25, 2, 3, -0.5]
    model.load(numbers)
    #expect(model.parameterValues == numbers)
    // relu(1·2 + 0.5)·2 + relu(−1·2 + 0.25)·3 − 0.5
    #expect(model.predict([2]) == [4.5])
  }

  @Test("Clearing sets every gradient to zero")
  func clearingSetsEveryGradientToZero() {
    let model = MLP(inputs: 2, layers: [4, 1], seed: 1)
    model([1, 1])[0].backward()
    #expect(model.parameters.contains { $0.grad != 0 })
    model.zeroGrad()
    #expect(model.parameters.allSatisfy { $0.grad == 0 })
  }

  @Test("The gradient of a whole network agrees with finite differences")
  func gradientOfWholeNetworkAgrees() {
    let model = MLP(inputs: 2, layers: [3, 3, 1], activation: .tanh, seed: 4)
    let values = model.parameterValues
    model([0.3, -0.8])[0].pow(2).backward()
    for index in values.indices {
      func loss(movedBy step: Double) -> Double {
        var moved = values
        moved[index] += step
        let score = model.shape.predict([0.3, -0.8], parameters: moved)[0]
        return score * score
      }
      let estimated = (loss(movedBy: 1e-5) - loss(movedBy: -1e-5)) / 2e-5
      #expect(isClose(model.parameters[index].grad, estimated, floor: 1e-8), "parameter \(index)")
    }
  }

  @Test("Gradient descent lowers the loss")
  func gradientDescentLowersLoss() {
    let model = MLP(inputs: 2, layers: [8, 1], seed: 42)
    var losses: [Double] = []
    for _ in 0..<20 {
      let loss = (model([1, -1])[0] - 1).pow(2)
      losses.append(loss.data)
      model.zeroGrad()
      loss.backward()
      for parameter in model.parameters { parameter.data -= 0.01 * parameter.grad }
    }
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("A wrong number of inputs stops with both numbers")
  func wrongNumberOfInputsStops() async {
    let graph = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = MLP(inputs: 2, layers: [4, 1], seed: 1)([1.0, 2.0, 3.0])
    }
    #expect(says(graph, "the network has 2 inputs, but was given 3"))
    let numbers = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let outputs: [Double] = MLP(inputs: 2, layers: [4, 1], seed: 1).predict([1.0])
      print(outputs)
    }
    #expect(says(numbers, "the network has 2 inputs, but was given 1"))
  }

  @Test("Loading a wrong number of parameters stops with both numbers")
  func loadingWrongNumberStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      MLP(inputs: 2, layers: [16, 16, 1], seed: 1).load([1, 2, 3])
    }
    #expect(says(result, "the network has 337 parameters, but was given 3"))
  }

  @Test("A network without layers stops with what it was given")
  func networkWithoutLayersStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = MLP(inputs: 2, layers: [], seed: 1)
    }
    #expect(says(result, "at least one input and one unit in each layer", "2", "[]"))
  }
}
