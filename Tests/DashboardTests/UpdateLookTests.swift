import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("What the session is told to look at")
struct UpdateLookTests {
  @Test("It is told at the first snapshot, and not again while nothing changes")
  func once() {
    var state = State.empty()
    #expect(state.update(.resize(Size(columns: 120, rows: 40))).isEmpty)
    let commands = state.update(.snapshot(Scene.learning.snapshot()))
    #expect(commands == [.session(.look(state.view))])
    #expect(state.sent == 1)
    for _ in 0..<5 {
      #expect(
        state.update(.snapshot(Scene.learning.snapshot(state.view, acknowledged: 1))).isEmpty)
    }
    #expect(state.sent == 1)
  }

  @Test("It is told after a resize")
  func resize() {
    var state = State.showing(.learning, 80, 24)
    var expected = state
    expected.size = Size(columns: 120, rows: 40)
    let commands = state.update(.resize(expected.size))
    expected.view = state.view
    expected.sent += 1
    #expect(commands == [.session(.look(state.view))])
    #expect(state == expected)
    #expect(state.update(.resize(expected.size)).isEmpty)
  }

  @Test("It is told what the panels have room for")
  func view() {
    let view = State.showing(.learning, 120, 40).view
    // Two dots a column of the curve; one score a cell.
    #expect(view.curveColumns == 2 * (60 - 2 - 7))
    #expect(view.historyColumns == 9)
    #expect(view.grid?.columns == 58)
    #expect(view.grid?.rows == 32)
    let blocks = State.showing(.learning, 120, 40, style: .blocks).view
    #expect(blocks.grid?.rows == 64)
    #expect(blocks.grid?.columns == 58)
  }

  @Test("What is not on the screen is not computed")
  func hidden() {
    #expect(State.showing(.learning, 40, 12, keys: [Key("1")]).view.grid == nil)
    #expect(State.showing(.learning, 40, 12, keys: [Key("4")]).view.curveColumns == 0)
    #expect(
      State.showing(.learning, 80, 24, keys: [Key("3"), Key("z")]).view == TrainingSession.View())
    #expect(State.showing(.learning, 20, 5).view == TrainingSession.View())
  }

  @Test("A longer sentence moves the panels, and the session hears of it")
  func sentence() {
    var state = State.showing(.learning, 80, 24)
    let commands = state.update(.snapshot(Scene.stuck.snapshot(state.view, acknowledged: 1)))
    #expect(commands == [.session(.look(state.view))])
    #expect(state.view.grid?.rows == 15)
  }

  @Test("The history is as wide as its column", arguments: [100, 120, 160, 240, 400])
  func history(columns: Int) {
    let state = State.showing(.learning, columns, 40)
    let wide = Set(state.session?.gradientHistories.map(\.count) ?? [])
    #expect(wide == [state.view.historyColumns])
    #expect((1...40).contains(state.view.historyColumns))
  }
}
