import Colors
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
  mutating func ask(_ command: TrainingSession.Command) -> [Command] {
    let commands = send(command)
    asked = (sent, now)
    return commands
  }

  private mutating func updateInput(_ events: [InputEvent]) -> [Command] {
    var commands: [Command] = []
    var previous: Key?
    for event in events {
      switch event {
      case .key(let key):
        // Where the mouse is off, its wheel is sent as arrows, many at once.
        let isWheel = key == previous && (key.code == .up || key.code == .down)
        previous = key
        if !isWheel { commands += press(key) }
      case .mouse(let mouse): commands += use(mouse)
      case .paste(let text): typeIntoPrompt(text)
      case .focus: break
      }
    }
    return commands
  }

  private mutating func use(_ mouse: Mouse) -> [Command] {
    switch mouse.action {
    case .wheelUp: scrollHelp(Key(.up))
    case .wheelDown: scrollHelp(Key(.down))
    case .press(button: 1) where help == nil:
      let panel = layout.panels.first { $0.value.contains(column: mouse.column, row: mouse.row) }
      if let panel { focus = panel.key }
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Command] {
    // Esc and a letter that follows at once arrive as Alt and that letter, which nothing else uses.
    var plain = key
    if plain.modifiers.remove(.alt) != nil { _ = close() }
    if prompt != nil, layout.kind != .tooSmall { return type(plain) }
    if scrollHelp(plain) { return [] }
    guard let action = KeyMap.action(for: plain) else {
      say("\(key.name) does nothing here · ? shows the keys", seconds: Self.unknownKeyTime)
      return []
    }
    return perform(action)
  }

  /// Moves the help page; false where the key is not one that does.
  @discardableResult
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

  mutating func perform(_ action: Action) -> [Command] {
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
    case .heatmapStyle: show(heatmapStyle == .ascii ? .blocks : .ascii)
    case .nextTheme: changeTheme(to: theme + 1)
    case .previousTheme: changeTheme(to: theme - 1)
    case .prompt: if layout.kind != .tooSmall { prompt = "" }
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
    if prompt != nil, layout.kind != .tooSmall {
      prompt = nil
    } else if help != nil, layout.kind != .tooSmall {
      help = nil
    } else if isZoomed, layout.kind != .single, layout.kind != .tooSmall {
      isZoomed = false
    } else {
      return false
    }
    return true
  }

  /// Shows another theme; the first follows the last.
  mutating func changeTheme(to index: Int) {
    theme = (index + palettes.count) % palettes.count
    say("theme \(palette.name)")
  }

  /// Draws the field in another way, where the terminal can.
  mutating func show(_ style: HeatmapStyle) {
    heatmapStyle = style
    if style == .blocks, !hasColor {
      say("blocks need colour")
    } else if style == .blocks, glyphs == .ascii {
      say("blocks need more than ASCII: :glyphs block")
    }
  }

  private mutating func changeFocus(by offset: Int) {
    let panels = Panel.allCases
    let index = panels.firstIndex(of: focus) ?? 0
    focus = panels[(index + offset + panels.count) % panels.count]
  }

  mutating func say(_ text: String, seconds: Double = messageTime) {
    message = Message(text: text, end: now + seconds)
  }

  private mutating func send(_ command: TrainingSession.Command) -> [Command] {
    sent += 1
    return [.session(command)]
  }

  /// Tells the session what is looked at now, if that has changed.
  mutating func lookCommands() -> [Command] {
    guard let wanted = wantedView, wanted != view else { return [] }
    view = wanted
    return send(.look(wanted))
  }
}
