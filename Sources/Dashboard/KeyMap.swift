import TerminalCanvas

/// What a key does.
enum Action: Equatable, Sendable {
  case togglePause
  case step
  case rateUp
  case rateDown
  case paceDown
  case paceUp
  case reset
  case newSeed
  case undo
  case redo
  case heatmapStyle
  case nextTheme
  case previousTheme
  case focus(Panel)
  case nextPanel
  case previousPanel
  case zoom
  case help
  case prompt
  case repaint
  case close
  case escape
}

/// The one table of keys: it makes what they do, the footer and the help.
enum KeyMap {
  /// One line of the help: keys with their actions, and what they do.
  struct Line: Sendable {
    /// The keys as they are written.
    let keys: String
    /// What they do, for the help.
    let help: String
    /// What they do in a word, for the footer; nil where it is not shown there.
    let word: String?
    /// The lower, the narrower a footer that still shows the keys.
    let rank: Int
    let bindings: [(key: Key, action: Action)]

    init(
      _ keys: String, _ help: String, word: String? = nil, rank: Int = 6,
      _ bindings: [(Key, Action)]
    ) {
      self.keys = keys
      self.help = help
      self.word = word
      self.rank = rank
      self.bindings = bindings.map { (key: $0.0, action: $0.1) }
    }
  }

  static let lines: [Line] = [
    Line(
      "space", "pause or resume", word: "pause", rank: 1, [(Key(" "), .togglePause)]),
    Line("s", "pause and train one step", word: "step", rank: 3, [(Key("s"), .step)]),
    Line(
      "↑ ↓", "learning rate up or down the 1–2–5 ladder (also + = and - _)", word: "lr",
      rank: 5,
      [
        (Key(.up), .rateUp), (Key(.down), .rateDown), (Key("+"), .rateUp), (Key("="), .rateUp),
        (Key("-"), .rateDown), (Key("_"), .rateDown),
      ]),
    Line(
      "< >", "slower or faster pace (also [ ])", word: "pace",
      [
        (Key("<"), .paceDown), (Key(">"), .paceUp), (Key("["), .paceDown), (Key("]"), .paceUp),
      ]),
    Line(
      "r", "reset to step 0: same seed, the learning rate now in force", word: "reset",
      [(Key("r"), .reset)]),
    Line("n", "start anew with the next seed", word: "new seed", [(Key("n"), .newSeed)]),
    Line(
      "u U", "undo or redo the last change, reset or new seed", word: "undo",
      [(Key("u"), .undo), (Key("U"), .redo)]),
    Line("v", "draw the field with characters or with blocks", [(Key("v"), .heatmapStyle)]),
    Line(
      "1–4 Tab", "focus a panel: loss, gradients, points, boundary",
      Panel.allCases.map { (Key(Character(String($0.rawValue))), .focus($0)) }
        + [(Key(.tab), .nextPanel), (Key(.backTab), .previousPanel)]),
    Line("z", "zoom the focused panel", [(Key("z"), .zoom)]),
    Line(
      "t T", "next or previous theme", word: "theme",
      [(Key("t"), .nextTheme), (Key("T"), .previousTheme)]),
    Line(
      ":", "type a command: \(PromptCommand.names.map { ":" + $0 }.joined(separator: " "))",
      [(Key(":"), .prompt)]),
    Line("^L", "redraw the screen", [(Key("l", .control), .repaint)]),
    Line(
      "? h", "this help", word: "help", rank: 4, [(Key("?"), .help), (Key("h"), .help)]),
    Line(
      "q", "close what is open, else quit", word: "quit", rank: 2, [(Key("q"), .close)]),
    Line("Esc", "close what is open", [(Key(.escape), .escape)]),
    Line(
      "mouse",
      "click: focus a panel; wheel: move this help; with Shift: select text",
      []),
  ]

  private static let actions: [Key: Action] = Dictionary(
    lines.flatMap { line in line.bindings.map { ($0.key, $0.action) } },
    uniquingKeysWith: { first, _ in first })

  /// Finds what a key does.
  static func action(for key: Key) -> Action? { actions[key] }
}

extension Key {
  /// The key as a person would name it.
  var name: String {
    let base: String
    switch code {
    case .character(" "): base = "space"
    case .character(let character): base = String(character)
    case .function(let number): base = "F\(number)"
    case .enter: base = "Enter"
    case .tab: base = "Tab"
    case .backTab: base = "Shift-Tab"
    case .backspace: base = "Backspace"
    case .escape: base = "Esc"
    case .up: base = "↑"
    case .down: base = "↓"
    case .left: base = "←"
    case .right: base = "→"
    case .home: base = "Home"
    case .end: base = "End"
    case .pageUp: base = "PgUp"
    case .pageDown: base = "PgDn"
    case .insert: base = "Insert"
    case .delete: base = "Delete"
    }
    let isLetter = if case .character = code { true } else { false }
    return (modifiers.contains(.control) ? "^" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
      + (modifiers.contains(.shift) && !isLetter ? "Shift-" : "") + base
  }
}
