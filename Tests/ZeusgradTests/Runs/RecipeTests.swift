import Testing
import Zeusgrad

@Suite("Recipe")
struct RecipeTests {
  @Test("The default recipe is that of the first minute")
  func defaultRecipeOfFirstMinute() {
    let recipe = Recipe.default
    #expect(recipe == Recipe())
    #expect(recipe.dataset == .circle(points: 100, noise: 0, seed: 42))
    #expect(recipe.shape == MLP.Shape(inputs: 2, layers: [16, 16, 1], activation: .relu))
    #expect(recipe.shape.parameterCount == 337)
    #expect(recipe.loss == .hinge)
    #expect(recipe.penalty == Penalty(l2: 1e-4))
    #expect(recipe.optimizer == .sgd(momentum: 0))
    #expect(recipe.learningRate == 0.1)
    #expect(throws: Never.self) { try recipe.validate() }
    // With other bits comes another revision; the digests are those of this one.
    #expect(Recipe.numerics == 3)
  }

  @Test("Its settings reach data, network and optimizer")
  func settingsReachDataNetworkAndOptimizer() {
    var recipe = Recipe.default
    recipe.data = .moons
    recipe.points = 7
    recipe.noise = 0.25
    recipe.seed = 5
    recipe.hidden = []
    recipe.activation = .tanh
    recipe.optimizer.momentum = 0.5
    #expect(recipe.dataset == .moons(points: 7, noise: 0.25, seed: 5))
    #expect(recipe.shape == MLP.Shape(inputs: 2, layers: [1], activation: .tanh))
    #expect(recipe.optimizer == .sgd(momentum: 0.5))
    recipe.optimizer.kind = .adam
    var expected = Optimizer.adam()
    expected.momentum = 0.5
    #expect(recipe.optimizer == expected)
  }

  @Test("Changing the layers does not change the points")
  func changingLayersDoesNotChangePoints() {
    var recipe = Recipe.default
    recipe.hidden = [3]
    #expect(recipe.dataset == Recipe.default.dataset)
  }

  // 19 of the 20 would do. Only + − × ÷ √ are used, so that a seed which learns here learns on every
  // system.
  @Test("The defaults reach 95 % within 300 steps", arguments: UInt64(1)...20)
  func defaultsReachAccuracy(seed: UInt64) {
    var recipe = Recipe.default
    recipe.seed = seed
    let trainer = Trainer(recipe)
    var state = trainer.start()
    var report = trainer.report(state)
    while report.accuracy < 0.95, report.step < 300, report.divergence == nil {
      trainer.advance(&state)
      report = trainer.report(state)
    }
    #expect(report.accuracy >= 0.95, "seed \(seed) has \(report.correct) at step \(report.step)")
  }
}
