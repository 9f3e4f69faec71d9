/// The runs that undo and redo can bring back.
struct UndoHistory {
  /// How many are kept.
  static let depth = 32

  private(set) var undone: [Course] = []
  private(set) var past: [Course] = []

  /// Keeps a run that is about to be changed by a control or replaced.
  ///
  /// Of controls at one step the first remembers, since together they are one; and what was just
  /// remembered is not kept twice.
  mutating func remember(_ course: Course, beforeControl: Bool = false) {
    undone = []
    if let last = past.last, last.run.recipe == course.run.recipe,
      last.state.step == course.state.step, last.state.parameters == course.state.parameters,
      beforeControl || last.run.journal == course.run.journal
    {
      return
    }
    past.append(course)
    if past.count > Self.depth { past.removeFirst() }
  }

  /// Hands out the run before the last change, and keeps the one that is left for redo.
  mutating func undo(leaving course: Course) -> Course? {
    guard let other = past.popLast() else { return nil }
    undone.append(course)
    return other
  }

  /// Hands out the run that was left by the last undo.
  mutating func redo(leaving course: Course) -> Course? {
    guard let other = undone.popLast() else { return nil }
    past.append(course)
    return other
  }
}
