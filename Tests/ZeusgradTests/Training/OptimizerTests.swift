import TestSupport
import Testing
import Zeusgrad

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
    let values: [Value] = [1, -2]
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
