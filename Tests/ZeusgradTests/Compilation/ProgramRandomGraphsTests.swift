import Testing

@testable import Zeusgrad

/// Random computations in a program against the same with values.
@Suite("Program random graphs")
struct ProgramRandomGraphsTests {
  static func differences(seed: UInt64) -> [String] {
    var stream = RandomStream(seed: seed, purpose: "graphs")
    let graph = RandomGraph(&stream)
    let odd = seed % 8 == 0 ? 0.03 : 0
    let parameters = stream.samples(1, width: graph.parameterCount, odd: odd)[0].map { Value($0) }
    let parity = Parity(inputs: graph.inputs, targets: graph.targets, parameters) {
      graph.loss($0, $1, $2)
    }
    let width = graph.inputs + graph.targets
    let many = seed % 30 == 0 ? 300 : 20
    var differences = parity.differences(
      on: stream.samples(1 + stream.index(below: many), width: width))
    for _ in 0..<3 { differences += parity.differences(on: stream.samples(1, width: width)) }
    differences += parity.differences(on: stream.samples(9, width: width, odd: 0.05))
    return differences
  }

  @Test(
    "Random graphs give the bits of their values",
    arguments: [0..<100, 100..<200, 200..<300] as [Range<UInt64>])
  func randomGraphsGiveSameBits(seeds: Range<UInt64>) {
    for seed in seeds {
      let differences = Self.differences(seed: seed)
      #expect(differences.isEmpty, "seed \(seed)")
    }
  }
}
