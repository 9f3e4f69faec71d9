import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Optimizer")
struct OptimizerTests {
  @Test(
    "Ten updates go where PyTorch's go",
    arguments: [
      ("sgd", Optimizer.sgd()), ("sgd with momentum", .sgd(momentum: 0.9)), ("adam", .adam()),
    ])
  func tenUpdatesArePyTorch(name: String, optimizer: Optimizer) throws {
    let trajectories = try Fixture.training().trajectories
    let recorded = try #require(trajectories.first { $0.name == name })
    var parameters = recorded.start
    var state = Optimizer.State()
    for (gradient, expected) in zip(recorded.gradients, recorded.path) {
      optimizer.update(
        &parameters, gradient: gradient, learningRate: recorded.learningRate, state: &state)
      let wrong = differences(parameters, expected, ulps: 16, floor: 1e-16)
      #expect(wrong.isEmpty, "update \(state.updates)")
    }
    #expect(state.updates == recorded.gradients.count)
  }

  @Test("Gradient descent remembers nothing, momentum one mean and Adam two")
  func whatOptimizersRemember() {
    for (optimizer, size) in [
      (Optimizer.sgd(), 0), (.sgd(momentum: 0.5), 3), (.adam(), 6),
    ] {
      var parameters = [1.0, 2, 3]
      var state = Optimizer.State()
      optimizer.update(&parameters, gradient: [1, 1, 1], learningRate: 0.1, state: &state)
      #expect(state.memory.count == size)
      #expect(state.updates == 1)
    }
  }

  @Test("Momentum adds the whole gradient to what is left of the velocity")
  func momentumAddsWholeGradient() {
    var parameters = [0.0]
    var state = Optimizer.State()
    let optimizer = Optimizer.sgd(momentum: 0.5)
    optimizer.update(&parameters, gradient: [1], learningRate: 1, state: &state)
    optimizer.update(&parameters, gradient: [1], learningRate: 1, state: &state)
    #expect(state.memory == [1.5])
    #expect(parameters == [-2.5])
  }

  @Test("Adam's first step is the learning rate, whatever the size of the gradient")
  func firstStepOfAdam() {
    var parameters = [0.0, 0, 0]
    var state = Optimizer.State()
    Optimizer.adam().update(
      &parameters, gradient: [1e-3, -7, 1e6], learningRate: 0.01, state: &state)
    #expect(differences(parameters, [-0.01, 0.01, -0.01], floor: 1e-6).isEmpty)
  }

  @Test("Values are updated as numbers are")
  func valuesAreUpdatedAsNumbersAre() {
    let values = [Value(1), Value(-2)]
    var numbers = [1.0, -2]
    var states = (Optimizer.State(), Optimizer.State())
    let optimizer = Optimizer.adam()
    for _ in 0..<3 {
      for value in values { value.zeroGrad() }
      (values[0] * values[0] + 3 * values[1].pow(2)).backward()
      let gradient = values.map(\.grad)
      optimizer.update(values, learningRate: 0.1, state: &states.0)
      optimizer.update(&numbers, gradient: gradient, learningRate: 0.1, state: &states.1)
    }
    #expect(values.map(\.data) == numbers)
    #expect(states.0 == states.1)
  }

  @Test("A bowl is descended", arguments: [Optimizer.sgd(), .sgd(momentum: 0.9), .adam()])
  func bowlIsDescended(optimizer: Optimizer) {
    var parameters = [3.0, -2]
    var state = Optimizer.State()
    for _ in 0..<400 {
      optimizer.update(
        &parameters, gradient: parameters.map { 2 * $0 }, learningRate: 0.05, state: &state)
    }
    #expect(parameters.allSatisfy { abs($0) < 0.01 })
  }

  @Test("Another optimizer starts anew with the state of the one before")
  func stateOfAnotherOptimizer() {
    var (parameters, fresh) = ([1.0, 2], [1.0, 2])
    var (state, other) = (Optimizer.State(), Optimizer.State())
    Optimizer.adam().update(&parameters, gradient: [1, 1], learningRate: 0.1, state: &state)
    parameters = fresh
    Optimizer.sgd(momentum: 0.5).update(
      &parameters, gradient: [1, 2], learningRate: 0.1, state: &state)
    Optimizer.sgd(momentum: 0.5).update(&fresh, gradient: [1, 2], learningRate: 0.1, state: &other)
    #expect(state == other && parameters == fresh)
    // Momentum is a setting of the same one: it begins with what there is.
    Optimizer.sgd().update(&parameters, gradient: [1, 2], learningRate: 0.1, state: &state)
    Optimizer.sgd(momentum: 0.9).update(
      &parameters, gradient: [1, 2], learningRate: 0.1, state: &state)
    #expect(state.updates == 3 && state.memory == [1, 2])
  }

  @Test("A state for other parameters stops with both sizes")
  func stateForOtherParameters() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var (two, three) = ([1.0, 2], [1.0, 2, 3])
      var state = Optimizer.State()
      Optimizer.adam().update(&two, gradient: [1, 1], learningRate: 0.1, state: &state)
      Optimizer.adam().update(&three, gradient: [1, 1, 1], learningRate: 0.1, state: &state)
    }
    #expect(says(result, "the optimizer's state is for other parameters", "3 parameters need 6"))
  }

  @Test("L1 moves towards 0 and no farther, and leaves what is not a number")
  func shrinking() {
    let shrunk = { Optimizer.Rule.shrunk($0, by: 0.25) }
    #expect([1, -1, 0.25, -0.25, 0.1, 0].map(shrunk) == [0.75, -0.75, 0, 0, 0, 0])
    #expect(shrunk(.nan).isNaN && shrunk(-.infinity) == -.infinity)
  }

  @Test(
    "With L1 every optimizer comes to rest where the penalty balances the rest",
    arguments: [Optimizer.sgd(), .sgd(momentum: 0.9), .adam()])
  func restWithL1(optimizer: Optimizer) {
    // 5(p − 1)² + ½(q − 0.1)² + 3|p| + 3|q|: at rest p = 0.7 and q = 0, since |−0.1| < 3.
    var parameters = [2.0, -0.5]
    var state = Optimizer.State()
    for step in 0..<3000 {
      optimizer.update(
        &parameters, gradient: [10 * (parameters[0] - 1), parameters[1] - 0.1],
        learningRate: step < 2000 ? 0.01 : 0.001, l1: 3, state: &state)
    }
    #expect(abs(parameters[0] - 0.7) < 1e-3)
    #expect(parameters[1] == 0)
  }

  @Test("Settings that make no sense stop with what is allowed")
  func settingsCheckThemselves() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var optimizer = Optimizer.sgd()
      optimizer.momentum = 2
    }
    #expect(says(result, "momentum is a number from 0 to below 1, got 2"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Optimizer.adam(beta2: .nan)
    }
    #expect(says(result, "beta2 is a number from 0 to below 1, got nan"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var optimizer = Optimizer.adam()
      optimizer.epsilon = 0
    }
    #expect(says(result, "epsilon is above 0 and finite, got 0"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var recipe = Recipe.default
      recipe.learningRate = -0.1
    }
    #expect(says(result, "a learning rate is above 0 and finite, got -0.1"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var penalty = Penalty()
      penalty.l2 = -1
    }
    #expect(says(result, "a penalty is at least 0 and finite, got l1 0 and l2 -1"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var (parameters, state) = ([1.0], Optimizer.State())
      Optimizer.sgd().update(&parameters, gradient: [1], learningRate: .nan, state: &state)
    }
    #expect(says(result, "a learning rate is above 0 and finite, got nan"))
  }

  @Test("A gradient of another shape stops with both shapes")
  func gradientOfAnotherShapeStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var parameters = [1.0, 2, 3]
      var state = Optimizer.State()
      Optimizer.adam().update(&parameters, gradient: [1], learningRate: 0.1, state: &state)
    }
    #expect(says(result, "a gradient has the shape of its parameters, got 3 and 1"))
  }
}
