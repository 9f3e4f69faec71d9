import TerminalCanvas
import Zeusgrad

extension State {
  /// For how long a message stays, in seconds.
  private static let messageTime = 4.0
  /// For how long an unknown key is mentioned, in seconds.
  private static let unknownKeyTime = 2.0

  /// Takes in what happened and says what is to be done about it.
  package mutating func update(_ event: Event) -> [Command] {
    switch event {
    case .input(let events): return updateInput(events)
    case .resize(let size):
      self.size = size
      if let help { showHelp(from: help) }
      return lookCommands()
    case .snapshot(let snapshot):
      let isNews = snapshot.notice != session?.notice
      session = snapshot
      if isNews, let notice = snapshot.notice { say(notice.text) }
      return lookCommands()
    case .time(let now):
      self.now = now
      if let message, message.end <= now { self.message = nil }
      return []
    }
  }

  /// Sends a command of a key.
  private mutating func ask(_ command: TrainingSession.Command) -> [Command] {
    let commands = send(command)
    asked = (sent, now)
    return commands
  }

  private mutating func updateInput(_ events: [InputEvent]) -> [Command] {
    var commands: [Command] = []
    var previous: Key?
    for case .key(let key) in events {
      // A mouse wheel is sent as arrows, many at once.
      let isWheel = key == previous && (key.code == .up || key.code == .down)
      previous = key
      if !isWheel { commands += press(key) }
    }
    return commands
  }

  private mutating func press(_ key: Key) -> [Command] {
    if help != nil, scrollHelp(key) { return [] }
    // A late Esc and a letter arrive as Alt and that letter, which nothing else uses.
    var plain = key
    plain.modifiers.remove(.alt)
    guard let action = KeyMap.action(for: plain) else {
      say("\(key.name) does nothing here · ? shows the keys", seconds: Self.unknownKeyTime)
      return []
    }
    return perform(action)
  }

  /// Moves the help page; false where the key is not one that does.
  private mutating func scrollHelp(_ key: Key) -> Bool {
    guard let first = help else { return false }
    let page = helpRows
    let target: Int
    switch key.code {
    case .up: target = first - 1
    case .down: target = first + 1
    case .pageUp: target = first - page
    case .pageDown, .character(" "): target = first + page
    case .home: target = 0
    case .end: target = .max
    default: return false
    }
    showHelp(from: target)
    return true
  }

  /// How many lines of the help are seen at once.
  private var helpRows: Int { max(1, helpArea.rows - 2) }

  /// Shows the help from a line on, or its end where no more lines follow.
  private mutating func showHelp(from line: Int) {
    help = max(0, min(line, helpPage.count - helpRows))
  }

  private mutating func perform(_ action: Action) -> [Command] {
    switch action {
    case .togglePause: return ask(.togglePause)
    case .step: return ask(.step)
    case .rateUp: return ask(.nudgeLearningRate(up: true))
    case .rateDown: return ask(.nudgeLearningRate(up: false))
    case .paceUp: return ask(.nudgePace(up: true))
    case .paceDown: return ask(.nudgePace(up: false))
    case .reset: return ask(.reset)
    case .newSeed: return ask(.newSeed)
    case .undo: return ask(.undo)
    case .redo: return ask(.redo)
    case .repaint: return [.repaint]
    case .heatmapStyle:
      heatmapStyle = heatmapStyle == .ascii ? .blocks : .ascii
      if !hasColor { say("blocks need colour") }
      return lookCommands()
    case .nextTheme: changeTheme(by: 1)
    case .previousTheme: changeTheme(by: -1)
    case .focus(let panel): focus = panel
    case .nextPanel: changeFocus(by: 1)
    case .previousPanel: changeFocus(by: -1)
    case .zoom:
      if layout.kind != .single { isZoomed.toggle() }
    case .help: help = help == nil ? 0 : nil
    case .close:
      guard close() else { return [.quit] }
    case .escape: _ = close()
    }
    return lookCommands()
  }

  /// Closes what is open; false if nothing was.
  private mutating func close() -> Bool {
    // What cannot be seen is not what a person wants to close.
    if help != nil, layout.kind != .tooSmall {
      help = nil
    } else if isZoomed, layout.kind != .single, layout.kind != .tooSmall {
      isZoomed = false
    } else {
      return false
    }
    return true
  }

  private mutating func changeTheme(by offset: Int) {
    theme = (theme + offset + palettes.count) % palettes.count
    say("theme \(palette.name)")
  }

  private mutating func changeFocus(by offset: Int) {
    let panels = Panel.allCases
    let index = panels.firstIndex(of: focus) ?? 0
    focus = panels[(index + offset + panels.count) % panels.count]
  }

  private mutating func say(_ text: String, seconds: Double = messageTime) {
    message = Message(text: text, end: now + seconds)
  }

  private mutating func send(_ command: TrainingSession.Command) -> [Command] {
    sent += 1
    return [.session(command)]
  }

  /// Tells the session what is looked at now, if that has changed.
  private mutating func lookCommands() -> [Command] {
    guard let wanted = wantedView, wanted != view else { return [] }
    view = wanted
    return send(.look(wanted))
  }
}
