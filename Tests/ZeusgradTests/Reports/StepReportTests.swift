import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Step report")
struct StepReportTests {
  @Test(
    "A score is right when it has the sign of its target",
    arguments: [
      (0.5, 1.0, true), (-0.5, 1, false), (0, 1, false), (-0.0, 1, false), (.nan, 1, false),
      (0.5, -1, false), (-0.5, -1, true), (0, -1, true), (.nan, -1, false), (-.infinity, -1, true),
    ])
  func scoreIsRightBySign(score: Double, target: Double, expected: Bool) {
    #expect(StepReport.isRight(score: score, target: target) == expected)
  }

  @Test("Everything in a report adds up", arguments: Loss.allCases)
  func reportAddsUp(loss: Loss) {
    var recipe = Recipe.default
    recipe.points = 37
    recipe.hidden = [6, 5]
    recipe.loss = loss
    recipe.penalty = Penalty(l1: 1e-3, l2: 1e-2)
    let trainer = Trainer(recipe)
    var state = trainer.start()
    for _ in 0..<4 {
      let report = trainer.advance(&state)
      let targets = trainer.dataset.targets
      #expect(report.loss == report.dataLoss + report.penalty)
      let mean = report.pointLosses.reduce(0, +) / 37
      #expect(isClose(mean, report.dataLoss, ulps: 8))
      #expect(report.points == 37)
      #expect(report.scores.count == 37 && report.pointLosses.count == 37)
      #expect(report.correct == zip(report.scores, targets).count { ($0 > 0) == ($1 > 0) })
      #expect(report.accuracy == Double(report.correct) / 37)
      #expect(report.withinMargin == report.scores.count { $0 > -1 && $0 < 1 })
      for (score, (target, pointLoss)) in zip(report.scores, zip(targets, report.pointLosses)) {
        #expect(loss(Value(score), target: target).data == pointLoss)
      }
    }
  }

  @Test("The figures are those of the parameters of the step")
  func figuresAreOfTheStep() {
    var recipe = Recipe.default
    recipe.points = 15
    recipe.hidden = [5]
    let trainer = Trainer(recipe)
    var state = trainer.start()
    for _ in 0..<3 { trainer.advance(&state) }
    let report = trainer.report(state)
    let scores = trainer.dataset.inputs.map {
      trainer.shape.predict($0, parameters: state.parameters)[0]
    }
    #expect(report.step == 3)
    #expect(report.scores == scores)
    #expect(report.penalty == recipe.penalty(state.parameters))
  }

  @Test("Layers are described from the inputs to the outputs")
  func layersAreDescribedFromInputs() {
    var recipe = Recipe.default
    recipe.points = 15
    recipe.hidden = [5, 3]
    let trainer = Trainer(recipe)
    var state = trainer.start()
    let first = trainer.advance(&state)
    #expect(first.layers.map(\.inputs) == [2, 5, 3])
    #expect(first.layers.map(\.units) == [5, 3, 1])
    #expect(first.layers.map(\.updateRatio) == [nil, nil, nil])
    #expect(first.layers.last?.deadUnits == nil)
    let second = trainer.report(state)
    for (index, layer) in second.layers.enumerated() {
      let places = trainer.shape.parameters(ofLayer: index)
      let before = trainer.start().parameters[places]
      let after = state.parameters[places]
      let change = zip(after, before).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
      let size = before.map { $0 * $0 }.reduce(0, +).squareRoot()
      #expect(isClose(layer.updateRatio ?? .nan, change / size, ulps: 4))
      // With plain gradient descent the step is lr·‖gradient‖ long.
      #expect(isClose(first.layers[index].gradientNorm, change / 0.1, floor: 1e-12))
    }
  }

  @Test("The pull of the data and that of the penalty are told apart")
  func dataAndPenalty() {
    var recipe = Recipe.default
    recipe.points = 12
    recipe.hidden = [4]
    recipe.penalty = Penalty(l2: 0.03)
    var plain = recipe
    plain.penalty = Penalty()
    var state = Trainer(recipe).start()
    for (index, _) in state.parameters.enumerated() { state.parameters[index] += 0.25 }
    let layers = Trainer(recipe).report(state).layers
    let (trainer, shape) = (Trainer(plain), plain.shape)
    var bare = state
    bare.settings.penalty = Penalty()
    for (index, layer) in trainer.report(bare).layers.enumerated() {
      #expect(layer.gradientNorm == layer.dataGradientNorm)
      #expect(layer.penaltyGradientNorm == 0)
      #expect(layers[index].dataGradientNorm == layer.dataGradientNorm)
      let size = state.parameters[shape.parameters(ofLayer: index)]
        .reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(isClose(layers[index].parameterNorm, size, ulps: 4))
      #expect(isClose(layers[index].penaltyGradientNorm, 0.06 * size, ulps: 4))
      #expect(layers[index].gradientNorm != layers[index].dataGradientNorm)
    }
  }

  @Test("Where a layer is dead the data do not pull, only the penalty does")
  func deadNetwork() {
    var recipe = Recipe.default
    recipe.learningRate = 5
    let layers = recipe.train(steps: 100).report.layers
    #expect(layers[1].isDead)
    #expect(layers[..<2].allSatisfy { $0.dataGradientNorm == 0 })
    #expect(layers[..<2].allSatisfy { $0.gradientNorm > 1e-4 })
    #expect(layers[..<2].allSatisfy { $0.gradientNorm == $0.penaltyGradientNorm })
  }

  @Test("Dead units are those that are off for every point")
  func deadUnitsAreOffEverywhere() {
    var recipe = Recipe.default
    recipe.points = 10
    recipe.hidden = [3, 2]
    let trainer = Trainer(recipe)
    var state = trainer.start()
    // A bias far below zero turns a unit off.
    for unit in [0, 2] { state.parameters[3 * unit + 2] = -100 }
    #expect(trainer.report(state).layers.map(\.deadUnits) == [2, 0, nil])
    for unit in 0..<2 { state.parameters[9 + 4 * unit + 3] = -100 }
    let report = trainer.report(state)
    #expect(report.layers.map(\.deadUnits) == [2, 2, nil])
    #expect(report.layers.map(\.isDead) == [false, true, false])
    recipe.activation = .tanh
    let other = Trainer(recipe)
    #expect(other.report(other.start()).layers.map(\.deadUnits) == [nil, nil, nil])
  }
}
