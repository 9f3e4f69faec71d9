import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The help")
struct HelpTests {
  private func helped(_ keys: Key..., rows: Int = 24) -> State {
    State.showing(.learning, 80, rows, keys: [Key("?")] + keys)
  }

  @Test(
    "q and Esc close the help, then the zoom; then q ends and Esc does nothing",
    arguments: [(Key("q"), [Command.quit]), (Key(.escape), [])])
  func closing(key: Key, last: [Command]) {
    var state = State.showing(.learning)
    let before = state
    let zoomed = state.press(Key("z"))
    #expect(zoomed.count == 1)
    #expect(state.press(Key("?")).isEmpty)
    #expect(state.escapeCloses)
    #expect(state.press(key).isEmpty)
    #expect(state.help == nil)
    #expect(state.isZoomed)
    #expect(state.escapeCloses)
    #expect(state.press(key).count == 1)
    #expect(!state.isZoomed)
    #expect(!state.escapeCloses)
    #expect(state.requests == before.requests)
    #expect(state.press(key) == last)
  }

  @Test("The key that opened it closes it", arguments: [Key("?"), Key("h")])
  func toggle(key: Key) {
    var state = State.showing(.learning)
    let before = state
    #expect(state.press(key).isEmpty)
    #expect(state.help?.first == 0)
    #expect(state.press(key).isEmpty)
    #expect(state == before)
  }

  @Test("Keys scroll it and tell the session nothing")
  func scrolling() {
    var state = helped()
    let last = HelpPage().lines(in: state).count - 22
    let steps: [(Key, Int)] = [
      (Key(.up), 0), (Key(.down), 1), (Key(.down), 2), (Key(.up), 1), (Key(.pageUp), 0),
      (Key(.end), last), (Key(.down), last), (Key(.pageDown), last), (Key(.up), last - 1),
      (Key(.home), 0), (Key(" "), min(22, last)), (Key(.home), 0), (Key(.pageDown), min(22, last)),
    ]
    for (key, first) in steps {
      #expect(state.press(key).isEmpty)
      #expect(state.help?.first == first, "after \(key.name)")
    }
  }

  @Test("Other keys do what they do, and it stays open")
  func others() {
    var state = helped()
    #expect(state.press(Key("s")) == [.session(.step)])
    #expect(state.help?.first == 0)
  }

  @Test("A page that fits does not scroll")
  func fitting() {
    var state = helped(rows: 60)
    _ = state.press(Key(.down), Key(.end))
    #expect(state.help?.first == 0)
    #expect(!state.frame().text.contains("PgUp PgDn scroll"))
  }

  @Test("Scrolling comes past every line of it", arguments: [(80, 24), (40, 12), (30, 8)])
  func whole(columns: Int, rows: Int) {
    var state = State.showing(.learning, columns, rows, keys: [Key("?")])
    var seen: [String] = []
    while true {
      seen += state.frame().lines
      let before = state.help
      _ = state.press(Key(.pageDown))
      if state.help == before { break }
    }
    for line in HelpPage().lines(in: state) {
      let text = line.map(\.text).joined()
      #expect(seen.contains { $0.contains(text) }, "\(text)")
    }
  }

  @Test("It stays open when the size changes, with no rows left blank")
  func resizing() {
    var state = helped(Key(.end))
    for (columns, rows) in [(120, 40), (40, 12), (80, 24)] {
      _ = state.update(.resize(Size(columns: columns, rows: rows)))
      #expect(state.frame().text.contains("q closes"))
      let end = max(0, HelpPage().lines(in: state).count - rows + 2)
      #expect((state.help?.first ?? .max) <= end)
      _ = state.press(Key(.end))
      #expect(state.help?.first == end)
    }
  }

  @Test("It shows every key of the table, and explains every panel")
  func content() {
    let text = State.showing(.learning, 120, 60, keys: [Key("?")]).frame().text
    for line in KeyMap.lines {
      #expect(text.contains(line.keys.padded(10) + line.help))
    }
    for title in ["Loss", "Boundary", "Gradients", "Points"] {
      #expect(text.contains("│ \(title)  "))
    }
  }
}
