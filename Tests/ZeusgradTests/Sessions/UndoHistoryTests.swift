import Testing

@testable import Zeusgrad

@Suite("Undo history")
struct UndoHistoryTests {
  @Test("Nothing to take back is nothing")
  func nothingToTakeBackIsNothing() {
    var history = UndoHistory()
    let run = Timeline.small()
    #expect(history.undo(leaving: run.timeline) == nil)
    #expect(history.redo(leaving: run.timeline) == nil)
  }

  @Test("Undo brings back what was remembered and redo what was left")
  func undoAndRedo() {
    var history = UndoHistory()
    var (timeline, trainer) = Timeline.small()
    history.remember(timeline)
    timeline.change(.learningRate(0.2), with: trainer)
    timeline.advance(with: trainer)
    let before = history.undo(leaving: timeline)
    #expect(before?.state.step == 0)
    #expect(before?.state.settings.learningRate == 0.1)
    #expect(before?.run.journal.controls.isEmpty == true)
    guard let before else { return }
    let after = history.redo(leaving: before)
    #expect(after?.state == timeline.state)
    #expect(history.redo(leaving: timeline) == nil)
    #expect(history.undo(leaving: timeline)?.state == before.state)
  }

  @Test("A new change forgets what was undone")
  func newChangeForgetsUndone() {
    var history = UndoHistory()
    var (timeline, trainer) = Timeline.small()
    history.remember(timeline)
    timeline.advance(with: trainer)
    _ = history.undo(leaving: timeline)
    history.remember(timeline)
    #expect(history.redo(leaving: timeline) == nil)
  }

  @Test("Changes of one field at one step are one")
  func changesOfOneField() {
    var history = UndoHistory()
    var (timeline, trainer) = Timeline.small()
    for rate in [0.2, 0.5, 1] {
      history.remember(timeline, beforeControl: true)
      timeline.change(.learningRate(rate), with: trainer)
    }
    #expect(history.past.count == 1)
    #expect(history.undo(leaving: timeline)?.state.settings.learningRate == 0.1)
  }

  @Test("What was just remembered is not kept twice, and a control in between counts")
  func sameRunIsKeptOnce() {
    var history = UndoHistory()
    var (timeline, trainer) = Timeline.small()
    for _ in 0..<3 { history.remember(timeline) }
    #expect(history.past.count == 1)
    timeline.change(.learningRate(0.2), with: trainer)
    history.remember(timeline)
    #expect(history.past.count == 2)
  }

  @Test("Two runs of one recipe that differ by their journals are both kept")
  func runsDifferByJournal() {
    var history = UndoHistory()
    var (first, trainer) = Timeline.small()
    var second = first
    for _ in 0..<3 { second.advance(with: trainer) }
    // Up and down again: the recipe of the run that reset makes is that of this one.
    first.change(.learningRate(0.5), with: trainer)
    first.advance(with: trainer)
    first.change(.learningRate(0.1), with: trainer)
    for _ in 0..<2 { first.advance(with: trainer) }
    history.remember(first)
    history.remember(second)
    #expect(history.undo(leaving: second)?.state.parameters == second.state.parameters)
    #expect(history.undo(leaving: second)?.state.parameters == first.state.parameters)
  }

  @Test("The oldest of too many are forgotten")
  func oldestOfTooManyAreForgotten() {
    var history = UndoHistory()
    var (timeline, trainer) = Timeline.small()
    for _ in 0..<UndoHistory.depth + 5 {
      history.remember(timeline)
      timeline.advance(with: trainer)
    }
    #expect(history.past.count == UndoHistory.depth)
    #expect(history.past.first?.timeline.state.step == 5)
  }

  @Test("Runs at one step whose parameters differ are two")
  func otherParameters() {
    var (slow, trainer) = Timeline.small()
    var fast = slow
    fast.change(.learningRate(0.5), with: trainer)
    for _ in 0..<2 {
      slow.advance(with: trainer)
      fast.advance(with: trainer)
    }
    var history = UndoHistory()
    history.remember(slow, beforeControl: true)
    history.remember(slow, beforeControl: true)
    #expect(history.past.count == 1)
    history.remember(fast, beforeControl: true)
    #expect(history.past.count == 2)
  }
}

extension Timeline {
  /// A run that is quick in a debug build, at step 0.
  static func small() -> (timeline: Timeline, trainer: Trainer) {
    var recipe = Recipe.default
    recipe.points = 6
    recipe.hidden = [3]
    let trainer = Trainer(recipe)
    return (Timeline(Run(recipe), with: trainer), trainer)
  }
}
