/// The runs that undo and redo can bring back.
struct UndoHistory {
  /// How many are kept.
  static let depth = 32

  private(set) var undone: [Timeline] = []
  private(set) var past: [Timeline] = []

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// Forgets what was undone: the run is about to change in a way that takes up the last change.
  mutating func forgetUndone() { undone = [] }

  /// Keeps a run that is about to be changed by a control or replaced.
  ///
  /// Several controls at one step count as one, so only the first remembers the run; and what was
  /// just remembered is not kept twice.
  mutating func remember(_ timeline: Timeline, beforeControl: Bool = false) {
    forgetUndone()
    if let last = past.last, last.run.recipe == timeline.run.recipe,
      last.state.step == timeline.state.step, last.state.parameters == timeline.state.parameters,
      beforeControl || last.run.journal == timeline.run.journal
    {
      return
    }
    past.append(timeline)
    if past.count > Self.depth { past.removeFirst() }
  }

  /// Returns the run before the last change, and keeps the one that is left for redo.
  mutating func undo(leaving timeline: Timeline) -> Timeline? {
    guard let other = past.popLast() else { return nil }
    undone.append(timeline)
    return other
  }

  /// Returns the run that was left by the last undo.
  mutating func redo(leaving timeline: Timeline) -> Timeline? {
    guard let other = undone.popLast() else { return nil }
    past.append(timeline)
    return other
  }
}
