import TerminalCanvas
import Zeusgrad

/// The one table of keys: it defines what they do, the footer and the help.
enum KeyMap {
  static let groups = lockable + [program]

  /// Those whose keys can be taken away from a class: not the way out, nor the help.
  static let lockable: [Group] = [
    Group(
      name: "the run",
      lines: [
        Line(
          "space", "pause or resume", word: "pause", whilePaused: "run", rank: 1,
          [(Key(" "), .session(.togglePause))], isEnabled: goesOn),
        Line(
          "s", "pause and train one step", word: "step", rank: 4, [(Key("s"), .session(.step))],
          isEnabled: goesOn),
        Line(
          "↑ ↓", "learning rate up or down the 1–2–5 ladder (also + = and - _)", word: "lr",
          rank: 5, command: "lr",
          keys([Key(.up), Key("+"), Key("=")], .session(.nudgeLearningRate(up: true)))
            + keys([Key(.down), Key("-"), Key("_")], .session(.nudgeLearningRate(up: false)))),
        Line(
          "< >", "slower or faster pace (also [ ])", word: "pace", command: "pace",
          keys([Key("<"), Key("[")], .session(.nudgePace(up: false)))
            + keys([Key(">"), Key("]")], .session(.nudgePace(up: true)))),
        Line(
          "r", "reset to step 0: same seed, current learning rate", word: "reset",
          [(Key("r"), .session(.reset))]),
        Line(
          "n N", "start with other points and weights; N: same points, other weights",
          word: "new",
          [(Key("n"), .session(.newSeed)), (Key("N"), .session(.newWeights))]),
        Line(
          "u U", "undo or redo the last change, reset or new seed", word: "undo",
          [(Key("u"), .session(.undo)), (Key("U"), .session(.redo))],
          isEnabled: { $0.session.map { $0.canUndo || $0.canRedo } ?? true }),
      ]),
    Group(
      name: "the screen",
      lines: [
        Line("v", "next view of the panel", command: "heatmap", [(Key("v"), .nextView)]),
        Line("l", "logarithmic or linear axis of the loss", [(Key("l"), .otherLossAxis)]),
        Line(
          "1–\(Panels.standard.all.count) Tab",
          "focus a panel: "
            + Panels.standard.numbered.map(\.id.word).joined(separator: ", "),
          Panels.standard.all.map { (Key(Character(String($0.number))), .focus($0.id)) }
            + [(Key(.tab), .nextPanel), (Key(.backTab), .previousPanel)]),
        Line("z", "zoom the focused panel", [(Key("z"), .zoom)]),
        Line(
          "j k g G",
          "move in this help, and in points while in focus (also ^F ^B ^D ^U PgUp PgDn)",
          [], in: .everywhere),
        Line(
          "t T", "next or previous theme", word: "theme", command: "theme",
          [(Key("t"), .nextTheme), (Key("T"), .previousTheme)],
          isEnabled: { $0.palettes.count > 1 }),
      ]),
  ]

  private static let program = Group(
    name: "the program",
    lines: [
      Line(
        ":",
        "type a command (Tab completes): \(PromptCommand.all.map { ":" + $0.name }.joined(separator: " "))",
        [(Key(":"), .prompt)], in: .everywhere),
      Line("^L", "redraw the screen", [(Key("l", .control), .repaint)], in: .everywhere),
      Line(
        "? h", "this help (also F1); :what hinge explains one word of it", word: "help", rank: 3,
        keys([Key("?"), Key("h"), Key(.function(1))], .help), in: .everywhere),
      Line(
        "/ n N", "find a text in this help; next and previous line with it",
        [(Key("/"), .search)], in: .help),
      Line(
        "q", "close what is open, else quit", word: "quit", rank: 2, [(Key("q"), .close)],
        in: .everywhere),
      Line("Esc", "close what is open", [(Key(.escape), .escape)], in: .everywhere),
      Line(
        "mouse",
        "click: what is under it (a key, a panel, a point); twice: zoom; wheel: scroll; with "
          + "Shift: select text", []),
    ])

  static let lines = groups.flatMap(\.lines)

  private static let bindings = lines.flatMap(\.bindings)

  private static let actions = actions(of: lines.filter { $0.place != .help })
  private static let actionsInHelp = actions(of: lines.filter { $0.place != .screen })

  private static func actions(of lines: [Line]) -> [Key: Action] {
    Dictionary(
      lines.flatMap(\.bindings).map { ($0.key, $0.action) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Finds what a key does, on the main screen or while the help is open.
  static func action(for key: Key, inHelp: Bool = false) -> Action? {
    (inHelp ? actionsInHelp : actions)[key]
  }

  /// The first key that does something.
  static func key(of action: Action) -> Key {
    guard let binding = bindings.first(where: { $0.action == action }) else {
      fatalError("no key does \(action)")
    }
    return binding.key
  }

  /// The same, as a person would name it.
  static func name(of action: Action) -> String { key(of: action).name }

  /// The first key that sends a command.
  static func name(of command: TrainingSession.Command) -> String { name(of: .session(command)) }

  /// The keys that do what is advised, such as `↑ ↓`; nil where no key does.
  static func keys(for advice: Diagnosis.Advice) -> String? { keys(for: advice, Locks()) }

  /// The same where some keys are taken away.
  static func keys(for advice: Diagnosis.Advice, _ locks: Locks) -> String? {
    let commands: [TrainingSession.Command] =
      switch advice {
      case .trainOneStep: [.step]
      case .lowerLearningRate: [.nudgeLearningRate(up: false)]
      case .raiseLearningRate: [.nudgeLearningRate(up: true)]
      case .otherWeights: [.newWeights]
      case .startOver: [.reset]
      case .takeBackChange: [.undo]
      case .smallerPenalty, .otherActivation, .fewerLayers, .largerNetwork, .stop, .unseenPoints:
        []
      }
    if commands.isEmpty || commands.contains(where: { locks.hold(.session($0)) }) { return nil }
    return commands.map(name).joined(separator: " ")
  }

  /// The line of a key, or of what it does in a word, such as `u` or `undo`.
  static func line(named name: String) -> Line? {
    // Of letters, capitals are other keys.
    func isMeant(_ key: String) -> Bool {
      key == name || key.count > 1 && key.lowercased() == name.lowercased()
    }
    return lines.first { line in
      let keys = line.keys.split(separator: " ").map(String.init) + line.bindings.map(\.key.name)
      return (keys + [line.word, line.wordWhilePaused].compactMap { $0 }).contains(where: isMeant)
    }
  }

  /// The line whose help has a word, such as `redo`; none for the short ones between them.
  static func line(about word: String) -> Line? {
    guard word.count >= 4 else { return nil }
    return lines.first { line in
      line.help.lowercased().split { !$0.isLetter }.contains { $0 == word.lowercased() }
    }
  }

  private static func keys(_ keys: [Key], _ action: Action) -> [(Key, Action)] {
    keys.map { ($0, action) }
  }

  /// Whether the run has a next step: once that was refused, it has none.
  private static let goesOn: @Sendable (State) -> Bool = { state in
    state.session?.report.divergence == nil
  }
}
