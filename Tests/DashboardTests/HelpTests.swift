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

  @Test("The key that opened it closes it", arguments: [Key("?"), Key("h"), Key(.function(1))])
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
      (Key("g"), 0), (Key("j"), 1), (Key("j"), 2), (Key("k"), 1), (Key("f", .control), 23),
      (Key("b", .control), 1), (Key("d", .control), 12), (Key("u", .control), 1), (Key("G"), last),
    ]
    for (key, first) in steps {
      #expect(state.press(key).isEmpty)
      #expect(state.help?.first == first, "after \(key.name)")
    }
  }

  @Test("No key reaches what is behind it, and each says so or is one of its own")
  func others() {
    for line in KeyMap.lines where line.place == .screen {
      for (key, _) in line.bindings {
        var state = helped()
        let before = state
        #expect(state.press(key).isEmpty, "\(key.name)")
        let isOwn = state.message == nil
        if !isOwn {
          #expect(state.message?.text == "\(key.name) does nothing here")
        }
        #expect(isOwn == Self.ownKeys.contains(key), "\(key.name)")
        (state.message, state.help) = (nil, before.help)
        #expect(state == before, "\(key.name)")
      }
    }
  }

  /// Keys that do something else on the main screen.
  static let ownKeys = [Key(" "), Key(.up), Key(.down)]

  @Test("A page that fits does not scroll, and one that does not says where it is")
  func fitting() {
    var state = helped(rows: 1000)
    _ = state.press(Key(.down), Key(.end))
    #expect(state.help?.first == 0)
    #expect(!state.frame().text.contains("g G scroll"))

    state = helped(Key(.down), rows: 30)
    let count = HelpPage().lines(in: state).count
    #expect(state.frame().lines[0].hasSuffix(" 2–29 of \(count) ─┐"))
    #expect(state.frame().lines[29].contains("j k PgUp PgDn space g G scroll"))
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

  /// All that the help says at a width, as one line of text.
  private func text(_ state: State, _ topic: HelpPage.Topic = .everything) -> String {
    HelpPage(topic).lines(in: state).map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  @Test("It says what is happening, what is looked at, the keys and then the words")
  func order() throws {
    let state = State.showing(.stuck, 80, 24, keys: [Key("2")])
    let lines = text(state).split(separator: "\n")
    let places = try [
      "What is happening?", "What am I looking at?", "2 Gradients", "1 Loss",
      "4 Boundary", "3 Points", "Keys for the run", "Keys for the screen",
      "Keys for the program", "Words for the data", "hinge",
    ].map { heading in try #require(lines.firstIndex { $0.hasPrefix(heading) }) }
    #expect(places == places.sorted())
  }

  @Test("The whole sentence is in it, with its keys", arguments: [(40, 12), (30, 8), (120, 40)])
  func sentence(columns: Int, rows: Int) throws {
    for scene in Scene.all.map(\.scene) {
      let state = State.showing(scene, columns, rows, keys: [Key("?")])
      let session = try #require(state.session)
      let whole = session.diagnosis.words(key: KeyMap.keys(for:)).whole
      let words = text(state).split { $0.isWhitespace || $0 == "─" }.joined(separator: " ")
      #expect(words.hasPrefix("What is happening? \(whole) What am I"))
    }
  }

  @Test("It shows every key of the table, and explains every panel", arguments: [80, 100, 200])
  func content(columns: Int) {
    let state = State.showing(.learning, columns, 40)
    let text = text(state)
    for line in KeyMap.lines {
      #expect(text.contains(line.keys.padded(10) + line.help.wrapped(32)[0]))
    }
    for panel in Panels.standard.all {
      #expect(text.contains("\(panel.number) \(panel.title)"))
    }
    for entry in Glossary.entries { #expect(text.contains("\(entry.names[0])")) }
  }

  @Test("Where there is room it has two columns", arguments: [(99, false), (100, true)])
  func columns(columns: Int, areTwo: Bool) {
    let lines = text(State.showing(.learning, columns, 30)).split(separator: "\n")
    let isBeside = lines.contains { line in
      line.hasPrefix("What am I looking at?") && line.contains(" Keys for the run ")
    }
    #expect(isBeside == areTwo)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= columns - 4 })
  }

  @Test("What was just said is seen in its border, and a command under it")
  func message() {
    var state = helped()
    _ = state.press(Key("x"))
    #expect(state.frame().lines[23].contains(" x does nothing here ─┘"))
    #expect(state.frame().lines[23].hasPrefix("└─ q closes ─"))
    let narrow = State.showing(.learning, 30, 8, keys: [Key("?"), Key("x")]).frame().lines[7]
    #expect(narrow == "└─ q closes ─ x does nothi… ─┘")
    let small = State.showing(.learning, 40, 12, keys: [Key("?"), Key("x")]).frame().lines[11]
    #expect(small.hasPrefix("└─ q closes ─") && small.hasSuffix(" x does nothing here ─┘"))
    _ = state.press(Key(":"), Key("w"), Key("x"), Key(.enter))
    #expect(state.frame().lines[23].hasPrefix(" :wx_"))
    #expect(state.frame().lines[23].contains("no command wx: one of"))
  }
}
