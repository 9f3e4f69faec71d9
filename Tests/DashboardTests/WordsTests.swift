import TerminalCanvas
import Testing

@testable import Dashboard
@testable import Zeusgrad

@Suite("Numbers and words on the screen")
struct WordsTests {
  static let signed: [(Double, String)] = [
    (0.814, "+0.81"), (-0.814, "−0.81"), (0, "+0.00"), (-0.0, "+0.00"), (-0.004, "+0.00"),
    (-0.006, "−0.01"), (12.345, "+12.35"), (-1234.5, "−1234.50"), (1, "+1.00"),
    (-.infinity, "−inf"), (.infinity, "+inf"),
  ]

  @Test("A score has its sign and two decimals", arguments: signed)
  func signs(value: Double, text: String) {
    #expect(value.signed == text)
  }

  static let preparations: [([Int], String)] = [
    ([900, 900], "preparing 900,900: 814,501 parameters"),
    ([], "preparing no hidden layer: 3 parameters"),
    (
      Array(repeating: 10, count: 100),
      "preparing 10,10,10,10,10,10,10,10,10,10,10,10,10,…: 10,931 parameters"
    ),
  ]

  @Test("What is prepared is said with its size", arguments: preparations)
  func preparing(hidden: [Int], text: String) {
    var recipe = Recipe.default
    recipe.hidden = hidden
    #expect(recipe.preparation == text)
  }

  static let scientific: [(Double, String)] = [
    (0.59, "5.9e-01"), (1, "1.0e+00"), (0, "0"), (-0.0, "0"), (12_345, "1.2e+04"),
    (-0.00026, "-2.6e-04"), (9.94, "9.9e+00"), (9.96, "1.0e+01"), (0.0999, "1.0e-01"),
    (0.996, "1.0e+00"), (1e100, "1.0e+100"), (3e-200, "3.0e-200"),
    (.leastNonzeroMagnitude, "4.9e-324"),
    (1.7976931348623157e308, "1.8e+308"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
  ]

  @Test("A small or large number has two digits and an exponent", arguments: scientific)
  func exponents(value: Double, text: String) {
    #expect(value.scientific == text)
  }

  @Test("Two digits and an exponent read back to within half a digit")
  func readingBack() throws {
    var stream = RandomStream(seed: 1, purpose: "scientific")
    for exponent in -290...290 {
      let value = stream.uniform(in: 1...10) * (Double("1e\(exponent)") ?? 1)
      let back = try #require(Double(value.scientific))
      #expect(abs(back / value - 1) <= 0.0503, "\(value) is \(value.scientific)")
    }
  }

  static let recipes: [(@Sendable (inout Recipe) -> Void, String)] = [
    ({ _ in }, "circle 100 · 2-16-16-1 relu · hinge + L2 · sgd"),
    (
      {
        $0.data = .moons
        $0.points = 12_000
        $0.hidden = []
        $0.activation = .tanh
      }, "moons 12,000 · 2-1 · hinge + L2 · sgd"
    ),
    (
      {
        $0.loss = .meanSquaredError
        $0.penalty = Penalty(l1: 0.1, l2: 0)
        $0.optimizer.momentum = 0.9
      }, "circle 100 · 2-16-16-1 relu · mse + L1 · sgd momentum 0.9"
    ),
    (
      {
        $0.loss = .binaryCrossEntropy
        $0.penalty = Penalty(l1: 0.1, l2: 0.2)
        $0.optimizer.kind = .adam
        $0.optimizer.momentum = 0.9
      }, "circle 100 · 2-16-16-1 relu · bce + L1 + L2 · adam"
    ),
    ({ $0.penalty = Penalty() }, "circle 100 · 2-16-16-1 relu · hinge · sgd"),
  ]

  @Test("A recipe in a few words", arguments: recipes)
  func recipeWords(change: @Sendable (inout Recipe) -> Void, text: String) {
    var scene = Scene.learning
    scene.recipe = .default
    change(&scene.recipe)
    #expect(scene.snapshot().recipeWords.joined(separator: " · ") == text)
  }

  static let penalties: [(Penalty, String)] = [
    (Penalty(l2: 1), "L2"), (Penalty(l1: 1), "L1"), (Penalty(l1: 1, l2: 1), "penalty"),
  ]

  @Test("The penalty is named by its parts", arguments: penalties)
  func penaltyNames(penalty: Penalty, name: String) {
    var scene = Scene.learning
    scene.recipe.penalty = penalty
    #expect(scene.snapshot().lossWords.penaltyName == name)
    let header = State.showing(scene, 120, 40).frame().lines[1]
    #expect(header.contains("loss 0.3437 = data 0.3313 + \(name) 0.0124"))
  }

  @Test("Without a penalty there is nothing to add up")
  func noPenalty() {
    var scene = Scene.learning
    scene.penalty = 0
    scene.recipe.penalty = Penalty()
    let header = State.showing(scene, 120, 40).frame().lines[1]
    #expect(header.contains("loss 0.3313 = data 0.3313  "))
  }
}
