import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("Openings")
struct OpeningTests {
  @Test(
    "A scene that is opened is the one that keys bring about",
    arguments: Panels.standard.all.map(\.id))
  func isThatOfKeys(_ panel: PanelID) throws {
    var opening = Opening()
    opening.focus = try PanelID.format.parse(panel.word, for: "focus")
    opening.hasLogAxis = true
    opening.isZoomed = true
    var opened = State.empty(120, 40)
    opened.open(opening)
    opened.show(.learning)
    let number = Character(String(Panels.standard[panel].number))
    let pressed = State.showing(.learning, 120, 40, keys: [Key("l"), Key(number), Key("z")])
    #expect(opened.frame() == pressed.frame())
    #expect(opened.requests == pressed.requests)
    opening.isZoomed = false
    opened.open(opening)
    opened.show(.learning)
    #expect(opened.frame().text.contains("1 Loss log"))
  }

  @Test("Without one the boundary has the focus")
  func usualOpening() {
    var state = State.empty()
    state.open(Opening())
    #expect(state == State.empty())
    #expect(state.focus == .boundary)
  }
}
