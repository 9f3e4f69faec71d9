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

  /// Another value of a setting than that of the default recipe.
  private func otherValue(of field: Field<Recipe.Settings>) -> String {
    field.choices.first { $0 != field.text(Recipe.Settings()) } ?? "0.5"
  }

  @Test(
    "A setting that changes between two steps has its effect from then on, in both engines alike",
    arguments: Recipe.Settings.fields.map(\.key))
  func change(key: String) throws {
    let field = try #require(Recipe.Settings.fields.first { $0.key == key })
    let change = try Control.Change(field, to: otherValue(of: field))
    var reports: [[StepReport]] = []
    for engine in Engine.allCases {
      let trainer = Trainer(.small, engine: engine)
      var state = trainer.start()
      for _ in 0..<3 { trainer.advance(&state) }
      state.apply([change])
      // As if the recipe had said so from the start, and had come to these parameters.
      var recipe = Recipe.small
      recipe.settings = state.settings
      #expect(field.text(recipe.settings) == change.value)
      let fresh = Trainer(recipe, engine: engine)
      var freshState = state
      var changed: [StepReport] = []
      for _ in 0..<3 {
        changed.append(trainer.advance(&state))
        #expect(fresh.advance(&freshState) == changed.last)
      }
      #expect(freshState == state)
      #expect(changed.last?.divergence == nil)
      reports.append(changed)
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].last?.scores != Run(.small).train(steps: 5).report.scores)
  }

  @Test("A change that resets the optimizer does so where the value is another, and only there")
  func resets() throws {
    let kind = try #require(Recipe.Settings.fields.first { $0.key == "optimizer" })
    #expect(Recipe.Settings.fields.filter { $0.resets == .optimizer }.map(\.key) == ["optimizer"])
    var recipe = Recipe.small
    recipe.optimizer = .adam()
    let trainer = Trainer(recipe)
    var state = trainer.start()
    for _ in 0..<3 { trainer.advance(&state) }
    let before = state
    state.apply([try Control.Change(kind, to: "adam")])
    #expect(state == before)
    state.apply([try Control.Change(kind, to: "sgd")])
    #expect(state.optimizer == Optimizer.State())
    #expect(state.parameters == before.parameters)
  }

  @Test("Changed and changed back at one step, live as in a replay, it is as it was")
  func changedBack() throws {
    let kind = try #require(Recipe.Settings.fields.first { $0.key == "optimizer" })
    var recipe = Recipe.small
    recipe.optimizer = .adam()
    let trainer = Trainer(recipe)
    var timeline = Timeline(Run(recipe), with: trainer)
    for _ in 0..<3 { timeline.advance(with: trainer) }
    let before = timeline.state
    timeline.change(try Control.Change(kind, to: "sgd"), with: trainer)
    #expect(timeline.state.optimizer == Optimizer.State())
    timeline.change(try Control.Change(kind, to: "adam"), with: trainer)
    #expect(timeline.state == before)
    for _ in 0..<2 { timeline.advance(with: trainer) }
    #expect(timeline.run.train(steps: 5).state == timeline.state)
  }

  @Test("What takes effect at the start only is no control")
  func atStart() throws {
    for field in Recipe.fields where field.effect == .atStart {
      #expect(throws: FieldError.self) { try Control.Change(field.key, to: field.text(.default)) }
    }
    for field in Recipe.Settings.controls {
      #expect(throws: Never.self) {
        try Control.Change(field.key, to: field.text(Recipe.Settings()))
      }
    }
  }
}
