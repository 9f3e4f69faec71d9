/// Changes of one field that count as one: in one direction, and soon after each other.
package struct JoinedChange: Hashable, Sendable {
  /// The key of the field, such as `lr`.
  package let field: String
  /// The value before, as it is written.
  package var from: String
  /// The value since.
  package var to: String
  /// The step of the first change.
  package var firstStep: Int
  /// The step of the last change.
  package var lastStep: Int

  /// A change that stands alone so far.
  package init(_ field: String, from: String, to: String, step: Int) {
    self.field = field
    self.from = from
    self.to = to
    firstStep = step
    lastStep = step
  }

  /// Whether a change continues this one; in haste the number of steps between does not matter.
  func isContinued(by change: Control.Change, at step: Int, isHasty: Bool) -> Bool {
    guard change.field == field, let from = Double(from), let to = Double(to),
      let next = Double(change.value)
    else { return false }
    // The rule is that of the diagnosis, which knows no haste.
    let before = Diagnosis.RateChange(
      from: from, to: to, firstStep: firstStep, lastStep: isHasty ? step : lastStep)
    return before.isContinued(by: next, at: step)
  }

  /// Takes in a change that continues this one.
  mutating func join(_ control: Control) {
    to = control.change.value
    lastStep = control.step
  }
}

extension Journal {
  /// The changes up to a step, those that count as one joined.
  ///
  /// - Parameters:
  ///   - step: The last step that counts.
  ///   - settings: The settings before all of them.
  ///   - hasty: The steps of changes that came soon after the one before, whatever the steps say.
  /// - Returns: By ascending first step.
  func joinedChanges(
    upTo step: Int, from settings: Recipe.Settings, hasty: Set<Int>
  ) -> [JoinedChange] {
    var changes: [JoinedChange] = []
    var values: [String: String] = [:]
    for control in controls where control.step <= step {
      let (field, value) = (control.change.field, control.change.value)
      let from = values[field] ?? settings.text(of: field) ?? ""
      guard from != value else { continue }
      values[field] = value
      let isHasty = hasty.contains(control.step)
      if let last = changes.lastIndex(where: { $0.field == field }),
        changes[last].isContinued(by: control.change, at: control.step, isHasty: isHasty)
      {
        changes[last].join(control)
      } else {
        changes.append(JoinedChange(field, from: from, to: value, step: control.step))
      }
    }
    return changes
  }
}
