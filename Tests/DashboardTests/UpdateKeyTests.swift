import Colors
import TerminalCanvas
import Testing
import Zeusgrad

@testable import Dashboard

@Suite("What keys do")
struct UpdateKeyTests {
  /// Keys that tell the session something, and change nothing else.
  static let sessionKeys: [(Key, TrainingSession.Command)] = [
    (Key(" "), .togglePause), (Key("s"), .step), (Key("r"), .reset), (Key("n"), .newSeed),
    (Key("N"), .newWeights),
    (Key("u"), .undo), (Key("U"), .redo),
    (Key(.up), .nudgeLearningRate(up: true)), (Key("+"), .nudgeLearningRate(up: true)),
    (Key("="), .nudgeLearningRate(up: true)), (Key(.down), .nudgeLearningRate(up: false)),
    (Key("-"), .nudgeLearningRate(up: false)), (Key("_"), .nudgeLearningRate(up: false)),
    (Key("<"), .nudgePace(up: false)), (Key("["), .nudgePace(up: false)),
    (Key(">"), .nudgePace(up: true)), (Key("]"), .nudgePace(up: true)),
  ]

  @Test("A key of the session is a command and nothing else", arguments: sessionKeys)
  func session(key: Key, command: TrainingSession.Command) {
    var state = State.showing(.learning)
    _ = state.update(.time(7))
    var expected = state
    expected.sent += 1
    expected.asked = State.Question(number: expected.sent, time: 7)
    #expect(state.press(key) == [.session(command)])
    #expect(state == expected)
  }

  /// Keys that change the dashboard alone.
  static let screenKeys: [(Key, @Sendable (inout State) -> Void)] = [
    (Key("1"), { $0.focus = .loss }), (Key("2"), { $0.focus = .gradients }),
    (Key("3"), { $0.focus = .points }), (Key("4"), { $0.focus = .boundary }),
    (Key(.tab), { $0.focus = .loss }), (Key(.backTab), { $0.focus = .points }),
    (Key("?"), { $0.help = HelpPage() }), (Key("h"), { $0.help = HelpPage() }),
    (Key(.function(1)), { $0.help = HelpPage() }),
    (Key(.escape), { _ in }), (Key("l"), { $0.panels[.loss] = LossPanel(isLogarithmic: true) }),
    (
      Key("t"),
      {
        $0.preferences.theme = "light"
        $0.message = Message(text: "theme light", end: 11)
      }
    ),
    (
      Key("T"),
      {
        $0.preferences.theme = "light"
        $0.message = Message(text: "theme light", end: 11)
      }
    ),
  ]

  @Test("A key of the screen tells the session nothing", arguments: screenKeys)
  func screen(key: Key, change: @Sendable (inout State) -> Void) {
    var state = State.showing(.learning)
    _ = state.update(.time(7))
    var expected = state
    change(&expected)
    expected.arrange()
    #expect(state.press(key).isEmpty)
    #expect(state == expected)
  }

  @Test("A key that changes what is looked at has the session told")
  func look() throws {
    for (key, change) in [
      (Key("v"), { (state: inout State) in state.preferences.heatmap = .blocks }),
      (Key("z"), { (state: inout State) in state.isZoomed = true }),
    ] {
      var state = State.showing(.learning)
      var expected = state
      change(&expected)
      expected.arrange()
      let wanted = try #require(expected.wantedRequests)
      #expect(wanted != state.requests)
      expected.requests = wanted
      expected.sent += 1
      #expect(state.press(key) == [.session(.observe(wanted))])
      #expect(state == expected)
      #expect(!state.isWaiting)
    }
  }

  @Test(
    "Control and L paints all cells again, q ends",
    arguments: [(Key("l", .control), Command.repaint)])
  func others(key: Key, command: Command) {
    var state = State.showing(.learning)
    let before = state
    #expect(state.press(key) == [command])
    #expect(state == before)
    #expect(state.press(Key("q")) == [.quit])
    #expect(state == before)
  }

  @Test("The tables of these tests have every key there is")
  func complete() {
    let tested =
      Self.sessionKeys.map(\.0) + Self.screenKeys.map(\.0)
      + [Key("v"), Key("z"), Key("l", .control), Key("q"), Key(":"), Key("/")]
    #expect(Set(tested) == Set(KeyMap.lines.flatMap { $0.bindings.map(\.key) }))
  }

  @Test("With Alt no key does what it does alone, and nothing is closed")
  func alt() {
    for key in KeyMap.lines.flatMap({ $0.bindings.map(\.key) }) {
      for opening in [[], [Key("z")], [Key("?")]] {
        var state = State.showing(.learning, keys: opening)
        let before = state
        let pressed = Key(key.code, key.modifiers.union(.alt))
        #expect(state.press(pressed).isEmpty, "\(pressed.name)")
        #expect(state.message?.text.hasPrefix("\(pressed.name) does nothing ") == true)
        state.message = nil
        #expect(state == before, "\(pressed.name)")
      }
    }
  }

  @Test("Arrows of a wheel that arrive in one read count once", arguments: [Key(.up), Key(.down)])
  func wheel(key: Key) {
    var state = State.showing(.learning)
    let isUp = key == Key(.up)
    #expect(state.press(key, key, key) == [.session(.nudgeLearningRate(up: isUp))])
    #expect(state.press(key) == [.session(.nudgeLearningRate(up: isUp))])
  }

  @Test("Every other key counts each time")
  func repeated() {
    for (key, command) in Self.sessionKeys where key.code != .up && key.code != .down {
      var state = State.showing(.learning)
      let commands = state.press(key, key, key)
      #expect(commands == Array(repeating: .session(command), count: 3))
    }
  }

  @Test("Arrows with something between them count each time")
  func mixed() {
    var state = State.showing(.learning)
    let up = Command.session(.nudgeLearningRate(up: true))
    let down = Command.session(.nudgeLearningRate(up: false))
    #expect(state.press(Key(.up), Key(.down), Key(.up)) == [up, down, up])
    #expect(state.press(Key(.up), Key("s"), Key(.up)) == [up, .session(.step), up])
  }

  @Test("A paste does nothing where nothing is typed, and says so")
  func paste() {
    for (keys, words) in [
      ([], "a paste does nothing here · : opens a line for it"),
      ([Key("?")], "a paste does nothing here"),
    ] {
      var state = State.showing(.learning, keys: keys)
      let before = state
      #expect(state.update(.input([.paste("q r n s :")])).isEmpty)
      #expect(state.message?.text == words)
      state.message = nil
      #expect(state == before)
    }
  }

  @Test("A mouse wheel and the focus of the terminal do nothing")
  func noKeys() {
    var state = State.showing(.learning)
    let before = state
    let events: [InputEvent] = [
      .mouse(Mouse(.press(button: 2), column: 3, row: 3)),
      .mouse(Mouse(.press(button: 1), column: 30, row: 0)),
      .mouse(Mouse(.release(button: 1), column: 30, row: 0)),
      .mouse(Mouse(.press(button: 1), column: 9999, row: 9999)),
      .mouse(Mouse(.release(button: 1), column: 9999, row: 9999)),
      .mouse(Mouse(.wheelUp, column: 3, row: 3)), .mouse(Mouse(.wheelDown, column: 3, row: 3)),
      .mouse(Mouse(.drag(button: 1), column: 0, row: 0)), .paste(""),
      .focus(true), .focus(false),
    ]
    #expect(state.update(.input(events)).isEmpty)
    state.clicked = nil
    #expect(state == before)
  }

  @Test(
    "A key of a panel that is not on the screen says which key shows it, and changes nothing",
    arguments: [("l", "1", "Loss", "4"), ("v", "4", "Boundary", "1")])
  func hidden(key: Character, shows: Character, title: String, other: Character) {
    for (columns, rows, keys) in [(40, 12, [Key(other)]), (120, 40, [Key(other), Key("z")])] {
      var state = State.showing(.learning, columns, rows, keys: keys)
      let before = state
      #expect(state.press(Key(key)).isEmpty)
      #expect(state.message?.text == "\(title) is not on the screen · \(shows) shows it")
      state.message = nil
      #expect(state == before)
      _ = state.press(Key(shows))
      let shown = state
      _ = state.press(Key(key))
      #expect(state.panels != shown.panels || state.preferences != shown.preferences)
    }
  }

  @Test("Where one panel has the screen there is nothing to zoom, and it is not zoomed later")
  func nothingToZoom() {
    let before = State.showing(.learning, 40, 12)
    var pressed = before
    _ = pressed.press(Key("z"))
    var clicked = before
    for _ in 0..<2 { _ = clicked.click(5, 5) }
    for state in [pressed, clicked] {
      #expect(state.message?.text == "Boundary has the screen to itself")
      #expect(!state.isZoomed && !state.escapeCloses)
    }
    // Nor where nothing is seen.
    var small = State.showing(.learning, 20, 4)
    _ = small.press(Key("z"))
    #expect(!small.isZoomed)
  }

  @Test("Themes go round, both ways")
  func themes() {
    var state = State.showing(.learning)
    let names = ["t", "t", "T", "T", "T"].map { key -> String in
      _ = state.press(Key(Character(key)))
      return state.palette.name
    }
    #expect(names == ["light", "dark", "light", "dark", "light"])
    var single = State(size: state.size, palettes: [State.themes[0]])
    _ = single.press(Key("T"))
    #expect(single.theme == 0)
  }

  @Test("Tab goes round the panels in the order of their numbers")
  func focus() {
    var state = State.showing(.learning)
    let order = (0..<5).map { _ -> PanelID in
      _ = state.press(Key(.tab))
      return state.focus
    }
    #expect(order == [.loss, .gradients, .points, .boundary, .loss])
    _ = state.press(Key(.backTab))
    #expect(state.focus == .boundary)
  }
}
