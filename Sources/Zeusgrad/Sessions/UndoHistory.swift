/// The runs that undo and redo can bring back.
struct UndoHistory {
  /// How many are kept.
  static let depth = 32

  /// A run as it was left.
  struct Entry {
    let timeline: Timeline
    /// The step of the change that was made next; nil: it was replaced.
    let changedAt: Int?
  }

  private(set) var undone: [Entry] = []
  private(set) var past: [Entry] = []

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// Whether undo takes back a change, all of it and nothing else.
  func takesBack(_ change: JoinedChange?) -> Bool {
    change != nil && past.last?.changedAt == change?.firstStep
  }

  /// Forgets what was undone: the run is about to change in a way that takes up the last change.
  mutating func forgetUndone() { undone = [] }

  /// Keeps a run that is about to be changed by a control or replaced.
  ///
  /// Several controls at one step count as one, so only the first remembers the run; and what was
  /// just remembered is not kept twice.
  mutating func remember(_ timeline: Timeline, beforeControl: Bool = false) {
    forgetUndone()
    if let last = past.last?.timeline, last.run.recipe == timeline.run.recipe,
      last.state.step == timeline.state.step, last.state.parameters == timeline.state.parameters,
      beforeControl || last.run.journal == timeline.run.journal
    {
      return
    }
    past.append(
      Entry(timeline: timeline, changedAt: beforeControl ? timeline.state.step : nil))
    if past.count > Self.depth { past.removeFirst() }
  }

  /// Returns the run before the last change, and keeps the one that is left for redo.
  mutating func undo(leaving timeline: Timeline) -> Timeline? {
    guard let entry = past.popLast() else { return nil }
    undone.append(Entry(timeline: timeline, changedAt: entry.changedAt))
    return entry.timeline
  }

  /// Returns the run that was left by the last undo.
  mutating func redo(leaving timeline: Timeline) -> Timeline? {
    guard let entry = undone.popLast() else { return nil }
    past.append(Entry(timeline: timeline, changedAt: entry.changedAt))
    return entry.timeline
  }
}
