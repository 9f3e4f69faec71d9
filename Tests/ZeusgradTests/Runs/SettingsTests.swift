import Testing

@testable import Zeusgrad

@Suite("Settings")
struct SettingsTests {
  @Test("They are fields of the recipe, and can be reached as its own")
  func recipe() {
    var recipe = Recipe.small
    recipe.learningRate = 0.3
    recipe.penalty.l1 = 0.5
    #expect(recipe.settings.learningRate == 0.3)
    #expect(recipe.settings.penalty.l1 == 0.5)
    let keys = Recipe.fields.map(\.key)
    #expect(Array(keys.suffix(Recipe.Settings.fields.count)) == Recipe.Settings.fields.map(\.key))
    for field in Recipe.Settings.fields {
      #expect(Recipe.field(field.key)?.text(recipe) == field.text(recipe.settings))
      #expect(recipe.settings.text(of: field.key) == field.text(recipe.settings))
    }
    #expect(recipe.settings.text(of: "points") == nil)
  }

  /// Another value of each setting.
  static let changes = [
    ("activation", "tanh"), ("loss", "bce"), ("l1", "0.01"), ("l2", "0.02"), ("optimizer", "adam"),
    ("momentum", "0.9"), ("lr", "0.5"),
  ]

  @Test("The table of this test has every setting")
  func completeness() {
    #expect(Self.changes.map(\.0) == Recipe.Settings.fields.map(\.key))
  }

  @Test(
    "A setting that changes between two steps counts from the next on, in both engines alike",
    arguments: changes)
  func change(key: String, value: String) throws {
    let field = try #require(Recipe.Settings.fields.first { $0.key == key })
    let change = try Control.Change(field, to: value)
    var reports: [[StepReport]] = []
    for engine in Engine.allCases {
      let trainer = Trainer(.small, engine: engine)
      var state = trainer.start()
      for _ in 0..<3 { trainer.advance(&state) }
      let before = trainer.report(state)
      state.apply([change])
      #expect(field.text(state.settings) == value)
      var changed: [StepReport] = [trainer.report(state)]
      for _ in 0..<3 { changed.append(trainer.advance(&state)) }
      reports.append(changed)
      // What is lost at the step itself does not depend on how the next update is made.
      let countsAtOnce = ["activation", "loss", "l1", "l2"].contains(key)
      #expect((changed[0].loss != before.loss) == countsAtOnce)
      #expect(changed[0] == changed[1])
      #expect(changed.last?.divergence == nil)
    }
    #expect(reports[0] == reports[1])
    let unchanged = Run(.small).train(steps: 5).report
    #expect(reports[0].last?.scores != unchanged.scores)
  }

  @Test("A change that resets the optimizer does so once, and only where the value is another")
  func resets() throws {
    let row = Field<Recipe.Settings>(
      "optimizer", "the optimizer", .choice, \.optimizer.kind, effect: .live(resetsOptimizer: true))
    var recipe = Recipe.small
    recipe.optimizer = .adam()
    let trainer = Trainer(recipe)
    var state = trainer.start()
    for _ in 0..<3 { trainer.advance(&state) }
    let before = state
    state.apply([try Control.Change(row, to: "adam")], fields: [row])
    #expect(state == before)
    state.apply(
      [try Control.Change(row, to: "sgd"), try Control.Change(row, to: "sgd")], fields: [row])
    #expect(state.optimizer == Optimizer.State())
    #expect(state.parameters == before.parameters)
    state = before
    // Changed and changed back at one step, it is as it was.
    state.apply([try Control.Change(row, to: "adam")], fields: [row])
    #expect(state.optimizer == before.optimizer)
  }

  @Test("What takes effect at the start only is no control")
  func atStart() throws {
    #expect(Recipe.Settings.controls.map(\.key) == ["lr"])
    for field in Recipe.fields where !field.effect.isLive {
      #expect(throws: FieldError.self) { try Control.Change(field.key, to: field.text(.default)) }
    }
  }
}
