extension TrainerState {
  /// Puts the changes of one step into effect, all of them on the settings before.
  mutating func apply(_ changes: [Control.Change]) {
    let before = settings
    var resets: Set<FieldReset> = []
    for change in changes {
      guard let field = Recipe.Settings.fields.first(where: { $0.key == change.field }),
        (try? field.set(change.value, in: &settings)) != nil
      else { fatalError("no setting \(change.field) takes \(change.value)") }
      if field.text(settings) != field.text(before) { resets.insert(field.resets) }
    }
    if resets.contains(.optimizer) { optimizer = Optimizer.State() }
  }
}
