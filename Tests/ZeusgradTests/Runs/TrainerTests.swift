import Testing

@testable import Zeusgrad

@Suite("Trainer")
struct TrainerTests {
  /// Small enough to train quickly in a debug build.
  private var recipe: Recipe {
    var recipe = Recipe.default
    recipe.points = 12
    recipe.hidden = [4, 3]
    return recipe
  }

  @Test("The trainer starts with the recipe's network and data")
  func startsWithRecipe() {
    let trainer = Trainer(.default)
    let state = trainer.start()
    #expect(state.step == 0)
    #expect(state.parameters == MLP(inputs: 2, layers: [16, 16, 1], seed: 42).parameterValues)
    #expect(trainer.dataset == .circle(points: 100, noise: 0, seed: 42))
    #expect(state.settings.learningRate == 0.1)
    #expect(state.updateRatios == nil)
    #expect(state.optimizer == Optimizer.State())
  }

  @Test("Advancing reports the step it leaves")
  func advancingReportsStepLeft() {
    let trainer = Trainer(recipe)
    var state = trainer.start()
    for step in 0..<5 {
      let expected = trainer.report(state)
      let report = trainer.advance(&state)
      #expect(report.step == step)
      #expect(report == expected)
      #expect(state.step == step + 1)
    }
  }

  @Test("An update is what the optimizer makes of the gradient")
  func updateIsWhatOptimizerMakes() {
    let trainer = Trainer(recipe)
    var state = trainer.start()
    let model = MLP(inputs: 2, layers: [4, 3, 1], seed: recipe.seed)
    let gradient = model.evaluate(
      trainer.dataset, loss: recipe.loss, penalty: recipe.penalty
    ).gradient
    let before = state.parameters
    trainer.advance(&state)
    #expect(state.parameters == zip(before, gradient).map { $0 - 0.1 * $1 })
  }

  @Test("Equal states train on to the same bits, in another trainer too")
  func equalStatesTrainAlike() {
    let (first, second) = (Trainer(recipe), Trainer(recipe))
    var state = first.start()
    for _ in 0..<3 { first.advance(&state) }
    var (one, other) = (state, state)
    for _ in 0..<3 { first.advance(&one) }
    // A look elsewhere in between, which must not leave a trace.
    _ = second.report(second.start())
    for _ in 0..<3 { second.advance(&other) }
    #expect(one == other)
    #expect(first.report(one) == second.report(other))
  }

  @Test("A layer of zeros is updated by no share of its size")
  func zeroLayer() {
    let trainer = Trainer(.small)
    var state = trainer.start()
    for place in trainer.shape.parameters(ofLayer: 0) { state.parameters[place] = 0 }
    trainer.advance(&state)
    #expect(state.updateRatios?[0] == 0)
    #expect((state.updateRatios?[1] ?? 0) > 0)
  }

  @Test("A score of just 1 is not within the margin, and one below is")
  func edgeOfMargin() {
    var recipe = Recipe.small
    recipe.hidden = []
    let trainer = Trainer(recipe)
    var state = trainer.start()
    for (score, count) in [(1.0, 0), (-1, 0), ((1.0).nextDown, 8), (0, 8), ((1.0).nextUp, 0)] {
      state.parameters = [0, 0, score]
      #expect(trainer.report(state).withinMargin == count)
    }
  }

  @Test("With L1 weights become exactly 0, and stay there", arguments: Optimizer.Kind.allCases)
  func weightsBecomeZero(kind: Optimizer.Kind) {
    var recipe = Recipe.small
    recipe.penalty.l1 = 0.02
    recipe.penalty.l2 = 0
    recipe.optimizer.kind = kind
    if kind == .adam { recipe.learningRate = 0.01 }
    let trainer = Trainer(recipe)
    var state = trainer.start()
    for _ in 0..<600 { trainer.advance(&state) }
    let zeros = state.parameters.indices.filter { state.parameters[$0] == 0 }
    #expect(zeros.count >= 2)
    for _ in 0..<5 {
      trainer.advance(&state)
      #expect(zeros.allSatisfy { state.parameters[$0] == 0 })
    }
    #expect(trainer.report(state).correct >= 6)
  }

  @Test("What is not in its range is refused before it trains")
  func recipeOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var recipe = Recipe.default
      recipe.noise = 7
      _ = Trainer(recipe)
    }
    #expect(says(result, "a recipe cannot be trained: noise 7", "a number from 0 to 1"))
  }

  @Test("A state and a report that are kept stay as they are, and what nobody keeps is used again")
  func keptStatesStay() {
    var adam = recipe
    adam.optimizer.kind = .adam
    let trainer = Trainer(adam)
    var state = trainer.start()
    var kept: [(state: TrainerState, report: StepReport)] = []
    for _ in 0..<6 {
      kept.append((state, trainer.report(state)))
      trainer.advance(&state)
    }
    let other = Trainer(adam)
    var again = other.start()
    var places: Set<UnsafePointer<Double>> = []
    for (state, report) in kept {
      #expect(state == again)
      #expect(report == other.advance(&again))
      again.parameters.withUnsafeBufferPointer { numbers in
        if let start = numbers.baseAddress { places.insert(start) }
      }
    }
    // The first parameters are also the trainer's own, for another start.
    #expect(places.count <= 3)
  }

  @Test("A step costs one gradient, however often it is looked at")
  func stepCostsOneGradient() async {
    await #expect(processExitsWith: .success) {
      // Passes over graphs are numbered for the whole process; here nothing else makes any.
      func passes() -> UInt64 {
        let node = Value(1) + 1
        node.backward()
        return node.mark
      }
      var recipe = Recipe.default
      recipe.points = 5
      recipe.hidden = [2]
      let trainer = Trainer(recipe, engine: .values)
      var state = trainer.start()
      let before = passes()
      for _ in 0..<7 {
        _ = trainer.report(state)
        trainer.advance(&state)
        _ = trainer.report(state)
      }
      // Seven updates and the look at step 7; five points each.
      require(passes() - before - 1 == 8 * 5, "\(passes() - before) passes")
    }
  }

  @Test("A new learning rate is first used by the update after its step")
  func newLearningRateIsUsedNext() {
    let journal = Journal([Control(step: 2, .learningRate(0.5))])
    let trainer = Trainer(recipe)
    var (plain, changed) = (trainer.start(), trainer.start(journal))
    for _ in 0..<2 {
      trainer.advance(&plain)
      trainer.advance(&changed, journal: journal)
    }
    #expect(plain.parameters == changed.parameters)
    #expect(changed.settings.learningRate == 0.5)
    #expect(trainer.report(changed).learningRate == 0.5)
    let before = plain.parameters
    trainer.advance(&plain)
    trainer.advance(&changed, journal: journal)
    let places = before.indices.filter { plain.parameters[$0] != before[$0] }
    #expect(!places.isEmpty)
    for place in places {
      let ratio =
        (changed.parameters[place] - before[place]) / (plain.parameters[place] - before[place])
      #expect(abs(ratio - 5) < 1e-6)
    }
  }

  @Test("A control of step 0 is in force from the start")
  func controlOfStepZero() {
    let state = Trainer(recipe).start(Journal([Control(step: 0, .learningRate(2))]))
    #expect(state.settings.learningRate == 2)
  }

  @Test("A parameter that would not be finite is refused, and the state stays")
  func notFiniteParameterIsRefused() {
    let trainer = Trainer(recipe)
    var state = trainer.start()
    trainer.advance(&state)
    state.settings.learningRate = .greatestFiniteMagnitude
    // The penalty pulls at this bias of layer 2 with 2e-4 · 1e5, and that · lr overflows.
    state.parameters[12 + 4] = 1e5
    let before = state
    let report = trainer.advance(&state)
    #expect(state == before)
    #expect(report.divergence?.step == 1)
    #expect(report.divergence?.quantity == .parameter)
    // The step itself is whole: its numbers are there.
    #expect(report.loss.isFinite)
    #expect(trainer.report(state).divergence == nil)
    state.settings.learningRate = 0.1
    #expect(trainer.advance(&state).divergence == nil)
    #expect(state.step == 2)
  }

  @Test(
    "A broken activation is refused, and its first layer is named",
    arguments: [(0, 1), (12, 2), (27, 3)])
  func brokenActivationIsRefused(place: Int, layer: Int) {
    let trainer = Trainer(recipe)
    var state = trainer.start()
    // Positive biases, so that no unit is off and hides what is broken before it.
    for bias in [2, 5, 8, 11, 16, 21, 26, 30] { state.parameters[bias] = 10 }
    state.parameters[place] = .nan
    let before = state.parameters.map(\.bitPattern)
    let report = trainer.advance(&state)
    #expect(report.divergence == Divergence(step: 0, quantity: .activation, layer: layer))
    #expect(state.step == 0)
    #expect(state.parameters.map(\.bitPattern) == before)
  }

  @Test("A loss that overflows is refused")
  func lossThatOverflowsIsRefused() {
    var recipe = recipe
    recipe.loss = .meanSquaredError
    let trainer = Trainer(recipe)
    var state = trainer.start()
    state.parameters[30] = 1e200
    let report = trainer.advance(&state)
    #expect(report.divergence == Divergence(step: 0, quantity: .loss, layer: nil))
    #expect(report.loss == .infinity)
    #expect(state.step == 0)
  }

  @Test("A gradient that overflows is refused, and its first layer is named")
  func gradientThatOverflowsIsRefused() {
    var recipe = recipe
    recipe.penalty = Penalty()
    recipe.activation = .linear
    let trainer = Trainer(recipe)
    var state = trainer.start()
    // The scores stay small, but what comes back to layer 1 is 1e200 · 1e200.
    state.parameters = state.parameters.map { _ in 0 }
    for place in 12..<30 { state.parameters[place] = 1e200 }
    for bias in [16, 21, 26] { state.parameters[bias] = 0 }
    let report = trainer.advance(&state)
    #expect(report.loss.isFinite)
    #expect(report.divergence == Divergence(step: 0, quantity: .gradient, layer: 1))
  }
}
