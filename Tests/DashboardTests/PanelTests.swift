import Colors
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

/// A panel that counts what it is given.
private struct CountingPanel: Panel {
  let id = PanelID(word: "counting")
  let number = 5
  let title = "Counting"
  let explanation = "It counts."
  let place = Layout.Place.left
  var presses = 0
  var clicked: [Int] = []

  func rows(of column: Layout.LeftColumn) -> Int? { 3 }

  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] { [.lossCurve(columns: 1)] }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    canvas.box(Rect(canvas.size), title: heading(in: state), border: border(in: state))
  }

  mutating func press(_ key: Key, in state: inout State) -> [Command]? {
    guard key == Key("s") else { return nil }
    presses += 1
    return state.ask(.reset)
  }

  mutating func use(_ mouse: Mouse, in state: inout State) -> [Command]? {
    guard mouse.action == .press(button: 3) else { return nil }
    clicked = [mouse.column, mouse.row]
    state.say("clicked")
    return []
  }
}

@Suite("A panel")
struct PanelTests {
  private let id = PanelID(word: "counting")

  /// A dashboard with one panel more.
  private func widened() -> State {
    var state = State.showing(.learning, 120, 40)
    state.panels = Panels(state.panels.all + [CountingPanel()])
    state.show(.learning)
    return state
  }

  private func panel(of state: State) -> CountingPanel? { state.panels[id] as? CountingPanel }

  @Test("One more in the list has a place, requests, a border and an explanation")
  func listed() throws {
    var state = widened()
    let area = try #require(state.layout.panels[id])
    #expect(area.rows == 3 && area.column == 0)
    #expect(state.requests.contains(.lossCurve(columns: 1)))
    #expect(state.frame().text.contains("┌─ 5 Counting ─"))
    // The curve makes room for it.
    let before = State.showing(.learning, 120, 40).layout.panels[.loss]?.rows ?? 0
    #expect(state.layout.panels[.loss]?.rows == before - 3)
    state.focus = id
    _ = state.press(Key("?"))
    #expect(state.frame().text.contains("It counts."))
  }

  @Test("The frame of the panel with the focus is another, bold where there is no colour")
  func focusedFrame() throws {
    var state = widened()
    let area = try #require(state.layout.panels[id])
    func corner() -> Style { state.frame()[area.column, area.row].style }
    #expect(corner() == Style(.border))
    #expect(!corner().withoutColor.bold)
    state.focus = id
    #expect(corner().foreground == .focus)
    #expect(corner().withoutColor.bold)
  }

  @Test("Tab comes to it by its number")
  func tab() {
    var state = widened()
    #expect(state.focus == .boundary)
    _ = state.press(Key(.tab))
    #expect(state.focus == id)
  }

  @Test(
    "In focus it takes its keys, keeps its own state and sends commands; other keys do what they do"
  )
  func keys() {
    var state = widened()
    #expect(state.press(Key("s")) == [.session(.step)])
    #expect(panel(of: state)?.presses == 0)
    state.focus = id
    #expect(state.press(Key("s")) == [.session(.reset)])
    #expect(panel(of: state)?.presses == 1)
    #expect(state.press(Key("n")) == [.session(.newSeed)])
    // The help lies over it, and over what keys would do otherwise.
    _ = state.press(Key("?"))
    #expect(state.press(Key("s")).isEmpty)
    #expect(panel(of: state)?.presses == 1)
  }

  @Test("It gets the mouse in its own coordinates, and a click that it has no use for focuses it")
  func mouse() throws {
    var state = widened()
    let area = try #require(state.layout.panels[id])
    func press(_ button: Int) -> InputEvent {
      .mouse(Mouse(.press(button: button), column: area.column + 7, row: area.row + 2))
    }
    _ = state.update(.input([press(3)]))
    #expect(panel(of: state)?.clicked == [7, 2])
    #expect(state.message?.text == "clicked")
    #expect(state.focus == .boundary)
    _ = state.click(area.column + 7, area.row + 2)
    #expect(state.focus == id)
  }

  @Test("Panels that keep different things are different")
  func equality() {
    let state = widened()
    var other = state
    #expect(state.panels == other.panels)
    other.focus = id
    _ = other.press(Key("s"))
    #expect(state.panels != other.panels)
    #expect(state.panels != Panels.standard)
  }

  @Test("Numbers are 1 and up, each once, and words are too")
  func numbers() {
    #expect(Panels.standard.numbered.map(\.number) == Array(1...Panels.standard.all.count))
    #expect(Set(Panels.standard.all.map(\.id)).count == Panels.standard.all.count)
  }
}
