/// Changes of one field that count as one: in one direction, and soon after each other.
public struct JoinedChange: Hashable, Sendable {
  /// The key of the field, such as `lr`.
  public let field: String
  /// The value before, as it is written.
  public let from: String
  /// The value since.
  public private(set) var to: String
  /// The step of the first change.
  public let firstStep: Int
  /// The step of the last change.
  public private(set) var lastStep: Int

  /// A change that stands alone so far.
  init(from: String, _ control: Control) {
    field = control.change.field
    self.from = from
    to = control.change.value
    firstStep = control.step
    lastStep = control.step
  }

  /// Whether a change continues this one; in haste the number of steps between does not matter.
  func isContinued(by change: Control.Change, at step: Int, isHasty: Bool) -> Bool {
    guard change.field == field, let from = Double(from), let to = Double(to),
      let next = Double(change.value)
    else { return false }
    let isNear = step - lastStep <= Diagnosis.RateChange.longestGap
    return (next > to) == (to > from) && (isNear || isHasty)
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
        changes.append(JoinedChange(from: from, control))
      }
    }
    return changes
  }
}
