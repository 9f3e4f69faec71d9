import Testing

@testable import Zeusgrad

/// What does not fit stops with a sentence.
@Suite("Program checks")
struct ProgramChecksTests {
  /// Of two inputs, one target and three parameters.
  static func program() -> Program {
    let p = [Value(1), Value(2), Value(3)]
    return Program(inputs: 2, targets: 1, parameters: p) { x, y in
      p[0] * x[0] + p[1] * x[1] - p[2] * y[0]
    }
  }

  @Test("Too few inputs stop")
  func tooFewInputsStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Self.program().gradient(
        inputs: [[1, 2], [3]], targets: [[1], [1]], parameters: [1, 2, 3])
    }
    #expect(says(result, "sample 1 has 1 inputs, the program 2"))
  }

  @Test("Too many targets stop")
  func tooManyTargetsStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Self.program().gradient(
        inputs: [[1, 2], [3, 4]], targets: [[1], [1, 5]], parameters: [1, 2, 3])
    }
    #expect(says(result, "sample 1 has 2 targets, the program 1"))
  }

  @Test("Targets for some samples only stop")
  func targetsForSomeSamplesOnlyStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Self.program().gradient(
        inputs: [[1, 2], [3, 4]], targets: [7], parameters: [1, 2, 3])
    }
    #expect(says(result, "a batch needs targets for every sample, got 1 for 2"))
  }

  @Test("No targets where the program has some stop")
  func missingTargetsStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Self.program().gradient(inputs: [[1, 2], [3, 4]], parameters: [1, 2, 3])
    }
    #expect(says(result, "a batch needs targets for every sample, got 0 for 2"))
  }

  @Test("Targets that the program has not stop")
  func needlessTargetsStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let program = Program(inputs: 1, parameters: []) { x, _ in x[0] }
      _ = program.gradient(inputs: [[1]], targets: [[2]], parameters: [])
    }
    #expect(says(result, "sample 0 has 1 targets, the program 0"))
  }

  @Test("An empty batch stops")
  func emptyBatchStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = PreparedBatch(Self.program(), inputs: [], targets: [[Double]]())
    }
    #expect(says(result, "a batch needs at least one sample"))
  }

  @Test("Too few parameters stop")
  func tooFewParametersStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Self.program().gradient(inputs: [[1, 2]], targets: [1], parameters: [1, 2])
    }
    #expect(says(result, "the program has 3 parameters, but was given 2"))
  }

  @Test("Too few parameters stop where only results are wanted")
  func tooFewParametersStopWhereOnlyResults() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      let program = Program(inputs: 1, parameters: [p]) { x in [p * x[0]] }
      _ = program.outputs(inputs: [[1]], parameters: [])
    }
    #expect(says(result, "the program has 1 parameters, but was given 0"))
  }

  @Test("A gradient of another size stops")
  func gradientOfAnotherSizeStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let program = Self.program()
      var gradient = [0.0, 0, 0, 0]
      _ = program.gradient(
        PreparedBatch(program, inputs: [[1, 2]], targets: [1]), parameters: [1, 2, 3],
        into: &gradient, using: Workspace(program))
    }
    #expect(says(result, "the program has 3 parameters, but was given 4"))
  }

  @Test("The gradient of a program of outputs stops")
  func gradientOfProgramOfOutputsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let program = Program(inputs: 1, parameters: []) { x in [x[0]] }
      _ = program.gradient(inputs: [[1]], parameters: [])
    }
    #expect(says(result, "a program of outputs has no gradient: compile a loss"))
  }

  @Test("A workspace without threads stops")
  func workspaceWithoutThreadsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Workspace(Self.program(), threads: 0)
    }
    #expect(says(result, "a workspace needs at least one thread"))
  }

  @Test("A batch of a program with other inputs stops")
  func batchWithOtherInputsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let program = Self.program()
      let other = Program(inputs: 1, parameters: []) { x, _ in x[0] }
      var gradient = [0.0, 0, 0]
      _ = program.gradient(
        PreparedBatch(other, inputs: [[1]]), parameters: [1, 2, 3], into: &gradient,
        using: Workspace(program))
    }
    #expect(says(result, "a batch or a workspace was made for another program"))
  }

  @Test("A workspace of a smaller program stops")
  func workspaceOfSmallerProgramStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let model = MLP(inputs: 2, layers: [40, 40, 1], seed: 1)
      let program = Program(inputs: 2, parameters: model.parameters) { x, _ in model(x)[0] }
      let small = MLP(inputs: 2, layers: [2, 1], seed: 1)
      let other = Program(inputs: 2, parameters: small.parameters) { x, _ in small(x)[0] }
      var gradient = model.parameterValues
      let inputs = Array(repeating: [1.0, 2], count: 300)
      _ = program.gradient(
        PreparedBatch(program, inputs: inputs), parameters: model.parameterValues,
        into: &gradient, using: Workspace(other))
    }
    #expect(says(result, "a batch or a workspace was made for another program"))
  }

  @Test("A workspace of a program with fewer parameters stops")
  func workspaceWithFewerParametersStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let program = Self.program()
      let other = Program(inputs: 2, targets: 1, parameters: []) { x, y in
        // With more rows than the program.
        (0..<50).reduce(x[0] * y[0]) { sum, _ in (sum + x[1]).tanh() }
      }
      var gradient = [0.0, 0, 0]
      _ = program.gradient(
        PreparedBatch(program, inputs: [[1, 2]], targets: [1]), parameters: [1, 2, 3],
        into: &gradient, using: Workspace(other))
    }
    #expect(says(result, "for another program"))
  }

  @Test("A batch in chunks of another size stops")
  func batchInOtherChunksStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let program = Self.program()
      let model = MLP(inputs: 2, layers: [300, 300, 1], seed: 1)
      let other = Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
        model(x)[0] * y[0]
      }
      var gradient = [0.0, 0, 0]
      let inputs = Array(repeating: [1.0, 2], count: 300)
      _ = program.gradient(
        PreparedBatch(other, inputs: inputs, targets: inputs.map { $0[0] }),
        parameters: [1, 2, 3], into: &gradient, using: Workspace(program))
    }
    #expect(says(result, "for another program"))
  }
}
