import Testing

@testable import Zeusgrad

/// The compiled engine against the values, number by number.
@Suite("Engine")
struct EngineTests {
  /// Every activation with every loss, and every optimizer.
  static let recipes: [Recipe] = Activation.allCases.flatMap { activation in
    Loss.allCases.map { loss in
      var recipe = Recipe.default
      recipe.activation = activation
      recipe.loss = loss
      recipe.points = 21
      recipe.hidden = [5, 3]
      recipe.penalty = Penalty(l1: 1e-3, l2: 1e-4)
      recipe.optimizer.kind = activation == .tanh ? .adam : .sgd
      recipe.optimizer.momentum = activation == .sigmoid ? 0.9 : 0
      recipe.learningRate = 0.05
      return recipe
    }
  }

  private func expectSame(_ recipe: Recipe, steps: Int) {
    let run = Run(recipe, journal: Journal([Control(step: 1, .learningRate(0.02))]))
    var values: [StepReport] = []
    var compiled: [StepReport] = []
    let first = run.train(steps: steps, engine: .values) { values.append($0) }
    let second = run.train(steps: steps, engine: .compiled) { compiled.append($0) }
    #expect(values == compiled)
    #expect(first.state == second.state)
  }

  @Test("Every activation, loss and optimizer gives the same bits", arguments: recipes)
  func everyRecipeGivesSameBits(_ recipe: Recipe) {
    expectSame(recipe, steps: 4)
  }

  @Test(
    "Every shape and size gives the same bits",
    arguments: [
      ([], 1), ([1], 2), ([2, 7], 7), ([8], 8), ([9, 1], 9), ([15, 17], 15), ([16, 16], 64),
      ([33], 65), ([65, 2], 31), ([3, 3, 3, 3, 3, 3, 3, 3], 17), ([4], 300), ([7, 5], 129),
    ])
  func everyShapeGivesSameBits(_ hidden: [Int], _ points: Int) {
    var recipe = Recipe.default
    recipe.hidden = hidden
    recipe.points = points
    expectSame(recipe, steps: 2)
  }

  @Test("Every variant of the kernels and every number of threads gives the same bits")
  func everyVariantGivesSameBits() {
    let data = Dataset.moons(points: 1100, noise: 0.1, seed: 2)
    for activation in Activation.allCases {
      let model = MLP(inputs: 2, layers: [9, 6, 1], activation: activation, seed: 5)
      var found: [Evaluation] = []
      for threads in [1, 2, 3, 8] {
        let program = TrainingProgram(model, data, .binaryCrossEntropy, threads: threads)
        program.leastSharedWork = 0
        for kernels in Kernels.all {
          found.append(
            program.evaluate(
              model.parameterValues, penalty: Penalty(l2: 1e-4), kernels: kernels))
        }
      }
      #expect(found.allSatisfy { $0 == found[0] })
    }
  }

  @Test("A network that broke is broken in both in the same place")
  func brokenNetworksBreakAlike() {
    var recipe = Recipe.diverging
    recipe.points = 30
    recipe.hidden = [6, 6]
    let run = Run(recipe)
    let values = run.train(steps: 400, engine: .values)
    let compiled = run.train(steps: 400, engine: .compiled)
    #expect(values.report.divergence != nil)
    #expect(values.report.divergence == compiled.report.divergence)
    #expect(values.report.step == compiled.report.step)
    #expect(values.state == compiled.state)
  }

  @Test(
    "The first layer that is not finite is the same in both, wherever it is hidden",
    arguments: Activation.allCases)
  func firstBrokenLayerIsTheSame(_ activation: Activation) {
    let data = Dataset.moons(points: 13, noise: 0.1, seed: 2)
    let model = MLP(inputs: 2, layers: [3, 2, 1], activation: activation, seed: 5)
    let program = TrainingProgram(model, data, .hinge, threads: 1)
    let healthy = model.parameterValues
    var found: Set<Int?> = []
    // One place of memory for all, so that what is left of one would show in the next.
    var evaluation = Evaluation(points: data.count, shape: model.shape)
    for place in healthy.indices {
      for number in [Double.infinity, -.infinity, .nan, 1e200, healthy[place]] {
        var parameters = healthy
        parameters[place] = number
        program.evaluate(parameters, penalty: Penalty(l2: 1e-4), into: &evaluation)
        let values = program.evaluateValues(parameters, penalty: Penalty(l2: 1e-4))
        #expect(evaluation.firstNonFiniteLayer == values.firstNonFiniteLayer)
        #expect(evaluation.live == values.live)
        found.insert(evaluation.firstNonFiniteLayer)
      }
    }
    #expect(found.isSuperset(of: [nil, 2]))
    #expect(evaluation == program.evaluate(healthy, penalty: Penalty(l2: 1e-4)))
  }
}
