extension TrainerState {
  /// Puts the changes of one step into effect, all of them on the settings before.
  mutating func apply(
    _ changes: [Control.Change], fields: [Field<Recipe.Settings>] = Recipe.Settings.fields
  ) {
    let before = settings
    var resetsOptimizer = false
    for change in changes {
      guard let field = fields.first(where: { $0.key == change.field }),
        (try? field.set(change.value, in: &settings)) != nil
      else { fatalError("no setting \(change.field) takes \(change.value)") }
      let isOther = field.text(settings) != field.text(before)
      if isOther, field.effect == .live(resetsOptimizer: true) { resetsOptimizer = true }
    }
    if resetsOptimizer { optimizer = Optimizer.State() }
  }
}
