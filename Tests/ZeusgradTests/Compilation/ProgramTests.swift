import Testing

@testable import Zeusgrad

@Suite struct ProgramTests {
  @Test(arguments: [1, 2, 7, 8, 9, 60, 300])
  func `A network gives the bits of its values`(samples: Int) {
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    let parity = Parity(inputs: 2, targets: 1, model.parameters) { _, x, y in
      (1 - y[0] * model(x)[0]).relu()
    }
    var stream = RandomStream(seed: 3, purpose: "samples")
    let differences = parity.differences(on: stream.samples(samples, width: 3))
    #expect(differences.isEmpty)
  }
}
