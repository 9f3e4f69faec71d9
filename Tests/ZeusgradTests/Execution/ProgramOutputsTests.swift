import Testing

@testable import Zeusgrad

/// Programs of results, such as scores.
@Suite("Program outputs")
struct ProgramOutputsTests {
  static func points(_ count: Int, width: Int) -> [[Double]] {
    var stream = RandomStream(seed: 12, purpose: "samples")
    return stream.samples(count, width: width)
  }

  private func same(_ left: [[Double]], _ right: [[Double]]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { left, right in
        left.count == right.count && zip(left, right).allSatisfy(sameNumber)
      }
  }

  /// The results of every sample, with every instruction set.
  private func expectSame(
    _ inputs: Int, _ count: Int, parameters: [Value], odd: Double = 0,
    _ function: ([Value]) -> [Value]
  ) {
    let program = Program(inputs: inputs, parameters: parameters, function)
    var stream = RandomStream(seed: 13, purpose: "samples")
    let points = stream.samples(count, width: inputs, odd: odd)
    let expected = points.flatMap { point in function(point.map { Value($0) }).map(\.data) }
    let batch = PreparedBatch(program, inputs: points)
    for kernels in Kernels.all {
      let found = program.outputs(
        batch, parameters: parameters.map(\.data), using: Workspace(program, threads: 1),
        kernels: kernels)
      #expect(same([found], [expected]), "\(count) samples")
    }
  }

  @Test("The scores are those of predict", arguments: [1, 2, 8, 63, 1000])
  func scoresAreThoseOfPredict(count: Int) {
    for activation in Activation.allCases {
      let model = MLP(inputs: 3, layers: [5, 4, 2], activation: activation, seed: 42)
      let program = Program(inputs: 3, parameters: model.parameters) { model($0) }
      let points = Self.points(count, width: 3)
      let found = program.outputs(inputs: points, parameters: model.parameterValues)
      #expect(found == model.predict(points))
    }
  }

  @Test("Results may be anything, in any order, and repeated", arguments: [1, 9, 300])
  func resultsMayBeAnything(count: Int) {
    let p = [0.5, -2, 0.25, 1, -1].map { Value($0) }
    expectSame(2, count, parameters: p) { x in
      let within = p[2] + p[0] * x[0] + p[1] * x[1]
      let unit = within.tanh()
      return [unit, x[1], p[3], within, unit, Value(7), x[0] * x[0], unit * p[3], p[0], x[1]]
    }
  }

  @Test("All layers of a network can be results")
  func allLayersAsResults() {
    let model = MLP(inputs: 2, layers: [6, 5, 3], activation: .sigmoid, seed: 1)
    expectSame(2, 100, parameters: model.parameters) { model.activations($0).flatMap { $0 } }
    let program = Program(inputs: 2, parameters: model.parameters) {
      model.activations($0).flatMap { $0 }
    }
    #expect(program.outputs == 14)
  }

  @Test("A result within a neuron, or a sum before its activation, is kept")
  func resultWithinNeuronIsKept() {
    let p = [0.5, -2, 0.25, 1, -1].map { Value($0) }
    expectSame(2, 20, parameters: p) { x in
      let product = p[1] * x[1]
      return [(p[2] + p[0] * x[0] + product).relu(), product]
    }
    expectSame(2, 20, parameters: p) { x in
      let sum = p[2] + p[0] * x[0] + p[1] * x[1]
      return [sum.relu(), sum]
    }
    expectSame(2, 20, parameters: p) { x in
      let part = p[2] + p[0] * x[0]
      return [(part + p[1] * x[1]).relu(), part, p[2], p[0]]
    }
  }

  @Test("Random graphs give the bits of their values")
  func randomGraphsGiveSameBits() {
    for seed in 0..<60 as Range<UInt64> {
      var stream = RandomStream(seed: seed, purpose: "graphs")
      let graph = RandomGraph(&stream)
      let parameters = (0..<graph.parameterCount).map { _ in Value(stream.normal()) }
      let inputs = graph.inputs + graph.targets
      for (count, odd) in [(1, 0), (17, 0), (20, 0.1)] {
        expectSame(inputs, count, parameters: parameters, odd: odd) { x in
          graph.results(parameters, Array(x[..<graph.inputs]), Array(x[graph.inputs...]))
        }
      }
    }
  }

  @Test("No samples have no results")
  func noSamplesHaveNoResults() {
    let program = Program(inputs: 2, parameters: []) { $0 }
    #expect(program.outputs(inputs: [], parameters: []).isEmpty)
    #expect(program.outputs == 2)
  }

  @Test("A program may do without inputs or parameters")
  func programWithoutInputsOrParameters() {
    let p = Value(2)
    let constant = Program(inputs: 0, parameters: [p]) { _ in [p * 3, Value(1)] }
    #expect(constant.outputs(inputs: [[], []], parameters: [5]) == [[15, 1], [15, 1]])
    let copy = Program(inputs: 2, parameters: []) { [$0[1], $0[0]] }
    #expect(copy.outputs(inputs: [[1, 2], [3, 4]], parameters: []) == [[2, 1], [4, 3]])
  }

  @Test("A program of a loss gives the losses of its samples")
  func programOfLossGivesLosses() {
    let p = Value(2)
    let program = Program(inputs: 1, targets: 1, parameters: [p]) { x, y in p * x[0] - y[0] }
    let batch = PreparedBatch(program, inputs: [[1], [2], [3]], targets: [1, 1, 10])
    #expect(program.outputs(batch, parameters: [2], using: Workspace(program)) == [1, 3, -4])
  }
}
