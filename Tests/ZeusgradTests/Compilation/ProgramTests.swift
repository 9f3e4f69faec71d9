import Testing

@testable import Zeusgrad

@Suite("Program")
struct ProgramTests {
  @Test("A network gives the bits of its values", arguments: [1, 2, 7, 8, 9, 60, 300])
  func networkGivesSameBits(samples: Int) {
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    let parity = Parity(inputs: 2, targets: 1, model.parameters) { _, x, y in
      (1 - y[0] * model(x)[0]).relu()
    }
    var stream = RandomStream(seed: 3, purpose: "samples")
    let differences = parity.differences(on: stream.samples(samples, width: 3))
    #expect(differences.isEmpty)
  }

  @Test("The comparison finds the smallest difference")
  func comparisonFindsSmallestDifference() {
    let factor = Value(2)
    let parity = Parity(inputs: 1, [Value(3)]) { p, x, _ in p[0] * x[0] * factor }
    #expect(parity.differences(on: [[1]]).isEmpty)
    factor.data = 2.0.nextUp
    let differences = parity.differences(on: [[1]])
    #expect(differences.count == 2 * Kernels.all.count)
    #expect(
      differences.first == "baseline, 1 samples: the loss is 6.0, not 6.000000000000002")
    #expect(parity.differences(on: [[.nan]]).isEmpty)
  }
}
