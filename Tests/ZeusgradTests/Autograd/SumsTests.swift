import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Sums of values")
struct SumsTests {
  @Test("An array of values has a sum and a mean")
  func sumAndMean() {
    let xs = [1.0, 2, 6].map { Value($0) }
    #expect(xs.sum().data == 9)
    #expect(xs.mean().data == 3)
    #expect(xs[1...].sum().data == 8)
    #expect([Value]().sum().data == 0)
    xs.mean().backward()
    let third = 1.0 / 3
    #expect(xs.map(\.grad) == [third, third, third])
  }

  @Test(
    "Exponentials of large scores do not leave the range",
    arguments: [[1000, 0], [0, 1000], [-1000, -1001], [710, 710, 710], [1e300, -1e300], [3]])
  func largeScores(scores: [Double]) {
    let xs = scores.map { Value($0) }
    let probabilities = xs.softmax()
    let largest = scores.max() ?? 0
    let exponentials = scores.map { Operation.exp.forward($0 - largest, 0, 0, 0) }
    let total = exponentials.reduce(0, +)
    #expect(differences(probabilities.map(\.data), exponentials.map { $0 / total }).isEmpty)
    let result = xs.logSumExp()
    #expect(isClose(result.data, largest + Operation.log.forward(total, 0, 0, 0)))
    result.backward()
    #expect(
      differences(xs.map(\.grad), exponentials.map { $0 / total }, ulps: 4, floor: 1e-15).isEmpty)
  }

  @Test("PyTorch's numbers for three scores")
  func torchNumbers() {
    let xs = [0.5, -1.25, 2].map { Value($0) }
    #expect(isClose(xs.logSumExp().data, 2.2326219831020326))
    let probabilities = xs.softmax()
    let expected = [0.17682018210744427, 0.03072674032643643, 0.7924530775661193]
    #expect(differences(probabilities.map(\.data), expected).isEmpty)
    (probabilities[0] * 2 - probabilities[2]).backward()
    let gradients = [0.4312313081007149, 0.01348328429508225, -0.44471459239579714]
    #expect(differences(xs.map(\.grad), gradients, ulps: 4, floor: 1e-15).isEmpty)
  }

  @Test("None has no probabilities, and the logarithm of its sum is −∞")
  func none() {
    #expect([Value]().softmax().isEmpty)
    #expect([Value]().logSumExp().data == -.infinity)
  }

  @Test("A program of them is right for any scores, to the bits of the values")
  func inProgram() {
    let parity = Parity(inputs: 2, targets: 1, [Value(1), Value(0)]) { p, x, y in
      let scores = [p[0] * x[0] + p[1], x[1] * p[0]]
      return scores.logSumExp() - scores.softmax()[0] * y[0]
    }
    let samples: [[Double]] = [
      [1000, 0, 1], [0, 1000, 1], [-2, 3, 0.5], [5, 5, -1], [1e300, 1, 0],
    ]
    for sample in samples { #expect(parity.differences(on: [sample]).isEmpty) }
    let result = parity.program.gradient(inputs: [[1000, 0]], targets: [1], parameters: [1, 0])
    #expect(result.loss == 999)
    #expect(result.gradient == [1000, 1])
  }
}
