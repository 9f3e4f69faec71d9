import Testing

@testable import Zeusgrad

/// Recording a function: what it may do, what it may not, and what it leaves behind.
@Suite("Tracing")
struct TracingTests {
  @Test("A function that branches on an input stops")
  func branchOnInputStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      _ = Program(inputs: 1, parameters: [p]) { x, _ in x[0].data > 0 ? p * x[0] : p / x[0] }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that branches on a target stops")
  func branchOnTargetStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      _ = Program(inputs: 1, targets: 1, parameters: [p]) { x, y in y[0].data < 0 ? p : p * x[0] }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that branches on a parameter stops")
  func branchOnParameterStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(0.5)
      _ = Program(inputs: 1, parameters: [p]) { x, _ in p.data > 0 ? p * x[0] : p + x[0] }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that makes a constant of an input stops")
  func constantOfInputStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      _ = Program(inputs: 1, parameters: [p]) { x, _ in p * x[0].data }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that makes a constant of a parameter stops")
  func constantOfParameterStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      _ = Program(inputs: 1, parameters: [p]) { x, _ in Value(p.data) * x[0] }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("What a value came of cannot be looked at either, set, printed or differentiated")
  func whatComesOfValue() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      // Placeholders that keep the order of the inputs have fooled this.
      _ = Program(inputs: 2, parameters: []) { x in [x[0].data > x[1].data ? x[0] : x[1]] }
    }
    #expect(says(result, "a traced function may not look at its values", "max"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1, parameters: []) { x in
        let y = (x[0] * 2).exp() + 1
        return [y.data > 1 ? y : x[0]]
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1, parameters: []) { x in
        x[0].data = 3
        return x
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1, parameters: []) { x in
        let y = x[0] * x[0]
        y.backward()
        return [x[0] * x[0].grad]
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A value that is printed in a trace says so, and parameters are values again afterwards")
  func printing() {
    let p = Value(2)
    let program = Program(inputs: 1, parameters: [p]) { x in
      #expect("\(x[0])" == "Value(traced)" && "\(x[0] * p)" == "Value(traced)")
      // Numbers that are captured are constants.
      let captured = Value(0.5)
      return [x[0] * p * captured.data]
    }
    #expect(p.data == 2)
    p.data = 3
    #expect(program.outputs(inputs: [[4]], parameters: [3]) == [[6]])
  }

  @Test("A program may be compiled while another one is recorded")
  func nestedTraces() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(2)
      _ = Program(inputs: 1, parameters: [p]) { x in
        _ = Program(inputs: 1, parameters: [p]) { [$0[0] * p] }
        return [p.data > 0 ? x[0] : p]
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A folded number stays as it was computed")
  func foldedNumber() {
    let c = Value(2)
    let six = c * 3
    c.data = 5
    let program = Program(inputs: 1, parameters: []) { x in [x[0] * six] }
    #expect(program.outputs(inputs: [[1]], parameters: []) == [[6]])
  }

  @Test("A prediction without graph inside a function stops")
  func predictionWithoutGraphStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let model = MLP(inputs: 1, layers: [2, 1], activation: .tanh, seed: 1)
      _ = Program(inputs: 1, parameters: model.parameters) { x in
        [model(x)[0] - model.predict([0.5])[0]]
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that makes a constant of the size of an input stops")
  func constantOfSizeOfInputStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      _ = Program(inputs: 1, parameters: [p]) { x, _ in p * (x[0].data * x[0].data) }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that branches on the size of an input stops")
  func branchOnSizeOfInputStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      _ = Program(inputs: 2, parameters: [p]) { x, _ in
        abs(x[0].data) < abs(x[1].data) ? p * x[0] : p * x[1]
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that chooses the larger of two computed numbers stops")
  func choiceOfLargerStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = [Value(0.2), Value(0.5)]
      _ = Program(inputs: 1, parameters: p) { x, _ in
        let units = p.map { $0 * x[0] }
        return units[0].data > units[1].data ? units[0] : units[1]
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A function that gives another number of results each time stops")
  func changingNumberOfResultsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Program(inputs: 1, parameters: []) { x in
        x[0].data > 0 ? [x[0]] : [x[0], x[0]]
      }
    }
    #expect(says(result, "a traced function may not look at its values"))
  }

  @Test("A parameter that is given twice stops")
  func parameterThatIsGivenTwiceStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let p = Value(1)
      _ = Program(inputs: 1, parameters: [p, Value(2), p]) { x, _ in p * x[0] }
    }
    #expect(says(result, "a program was given one parameter twice"))
  }

  @Test("A program without results stops")
  func programWithoutResultsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Program(inputs: 1, parameters: []) { _ in [] }
    }
    #expect(says(result, "a program needs a result"))
  }

  @Test("A negative number of inputs stops")
  func negativeNumberOfInputsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Program(inputs: -1, targets: 2, parameters: []) { _, y in y[0] }
    }
    #expect(says(result, "a program cannot have -1 inputs, 2 targets"))
  }

  @Test("Captured numbers are constants, whatever they are")
  func capturedNumbersAreConstants() {
    let number = 0.25
    let (constant, p) = (Value(-0.5), Value(2))
    let computed = (Value(3) * 2 + 1).tanh()
    for odd in [0, -0.0, .nan, .infinity] {
      let parity = Parity(inputs: 1, [p]) { p, x, _ in
        p[0] * x[0] * number + constant * p[0] / computed + p[0] * Value(odd)
      }
      #expect(parity.differences(on: [[0.3], [-2]]).isEmpty)
    }
    // They are those of the moment, unlike parameters.
    let program = Program(inputs: 0, parameters: [p]) { _, _ in p * constant }
    constant.data = 17
    #expect(program.gradient(inputs: [[]], parameters: [3]) == .init(loss: -1.5, gradient: [-0.5]))
  }

  @Test("A sum of captured numbers is folded")
  func sumOfCapturedNumbersIsFolded() {
    let p = Value(1)
    let program = Program(inputs: 1, parameters: [p]) { x in
      [(Value(2) + Value(3)).pow(2) * x[0]]
    }
    #expect(program.instructions.all.count == 2)
    #expect(program.outputs(inputs: [[2]], parameters: [0]) == [[50]])
  }

  @Test("Parameters have their numbers back")
  func parametersHaveNumbersBack() {
    let numbers = [0.5, -0.5, 0, -0.0, .infinity, 1.3, -1.3, .nan]
    let parameters = numbers.map { Value($0) }
    for parameter in parameters { parameter.grad = 7 }
    _ = Program(inputs: 1, parameters: parameters) { x, _ in sum(parameters) * x[0] }
    #expect(parameters.map(\.data.bitPattern) == numbers.map(\.bitPattern))
    #expect(parameters.allSatisfy { $0.grad == 7 })
  }

  @Test("A program has the numbers that it is given, not those of its parameters")
  func programUsesGivenNumbers() {
    let p = Value(5)
    let program = Program(inputs: 1, parameters: [p]) { x, _ in p * x[0] }
    p.data = 1000
    #expect(program.gradient(inputs: [[2]], parameters: [3]) == .init(loss: 6, gradient: [2]))
    #expect(p.data == 1000 && p.grad == 0)
  }

  @Test("A parameter may be a computed value")
  func parameterMayBeComputedValue() {
    let (a, q) = (Value(2), Value(0.7))
    let computed = a * 3
    let program = Program(inputs: 1, parameters: [computed, q]) { x, _ in computed * x[0] * q }
    #expect(
      program.gradient(inputs: [[2]], parameters: [5, 1]) == .init(loss: 10, gradient: [2, 10]))
  }

  @Test("The function runs on placeholders of the right number")
  func functionRunsOnPlaceholders() {
    var calls = 0
    _ = Program(inputs: 3, targets: 2, parameters: []) { x, y in
      calls += 1
      #expect(x.count == 3 && y.count == 2)
      return x[0]
    }
    #expect(calls == 1)
  }

  @Test(
    "A loss may be an input, a target, a parameter or a constant itself",
    arguments: [0, 1, 2, 3, 4])
  func lossMayBeLeaf(which: Int) {
    let parity = Parity(inputs: 1, targets: 1, [Value(0.5), Value(2)]) { p, x, y in
      [x[0], y[0], p[0], p[1], Value(3)][which]
    }
    var stream = RandomStream(seed: 9, purpose: "samples")
    for count in [1, 9, 300] {
      #expect(parity.differences(on: stream.samples(count, width: 2)).isEmpty)
    }
  }

  @Test("A loss that does not depend on a parameter has the derivative 0 there")
  func independentLossHasDerivativeZero() {
    let parity = Parity(inputs: 2, [Value(0.5), Value(2), Value(-1)]) { p, x, _ in
      x[0] * p[1] + x[1].exp()
    }
    #expect(parity.differences(on: [[1, 2], [3, 4]]).isEmpty)
    let batch = parity.batch([[1, 2], [3, 4]])
    let found = parity.compiled(batch, using: Workspace(parity.program))
    #expect(found.gradient == [0, 2, 0])
  }

  @Test("A loss with the derivative 0 has it also where all else is not a number")
  func derivativeZeroDespiteNaN() {
    let parity = Parity(inputs: 1, [Value(0.5)]) { p, x, _ in (p[0] * x[0]).pow(0) }
    #expect(parity.differences(on: [[.nan]]).isEmpty)
    #expect(parity.differences(on: [[1], [.infinity], [0]]).isEmpty)
  }
}
