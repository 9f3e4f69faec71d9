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
      arrange()
      if var help {
        help.show(from: help.first, in: self)
        self.help = help
      }
      return requestCommands()
    case .snapshot(let snapshot):
      let isNews = snapshot.notice != session?.notice
      session = snapshot
      if isNews, let notice = snapshot.notice { say(notice.event.words) }
      arrange()
      return requestCommands()
    case .time(let now):
      self.now = now
      if let message, message.end <= now { self.message = nil }
      return []
    }
  }

  /// Sends a key's command.
  mutating func ask(_ command: TrainingSession.Command) -> [Command] {
    let commands = send(command)
    asked = Question(number: sent, time: now)
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
    if var help {
      _ = help.use(mouse.moved(into: help.area(in: self)), in: self)
      self.help = help
      return []
    }
    let place = layout.panels.first { $0.value.contains(column: mouse.column, row: mouse.row) }
    guard let (id, area) = place else { return [] }
    var panel = panels[id]
    let isUsed = panel.use(mouse.moved(into: area), in: self)
    panels[id] = panel
    if !isUsed, mouse.action == .press(button: 1) {
      focus = id
      arrange()
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Command] {
    // Esc and a letter that follows at once arrive as Alt and that letter, which nothing else uses.
    var plain = key
    if plain.modifiers.remove(.alt) != nil, close() { arrange() }
    if prompt != nil, layout.kind != .tooSmall { return type(plain) }
    if isTakenByPanel(plain) { return [] }
    guard let action = KeyMap.action(for: plain) else {
      say("\(key.name) does nothing here · ? shows the keys", seconds: Self.unknownKeyTime)
      return []
    }
    return perform(action)
  }

  /// Hands a key to the help, or where that is closed to the panel in focus.
  private mutating func isTakenByPanel(_ key: Key) -> Bool {
    if var help {
      let isTaken = help.press(key, in: self)
      self.help = help
      return isTaken
    }
    var panel = panels[focus]
    let isTaken = panel.press(key, in: self)
    panels[focus] = panel
    return isTaken
  }

  mutating func perform(_ action: Action) -> [Command] {
    switch action {
    case .session(let command): return ask(command)
    case .repaint: return [.repaint]
    case .nextView:
      let stage = panels.standing(at: .stage).first
      stage?.showNextView(in: &self)
    case .nextTheme: showTheme(theme + 1)
    case .previousTheme: showTheme(theme - 1)
    case .prompt: if layout.kind != .tooSmall { prompt = "" }
    case .focus(let panel): focus = panel
    case .nextPanel: changeFocus(by: 1)
    case .previousPanel: changeFocus(by: -1)
    case .zoom:
      if layout.kind != .single { isZoomed.toggle() }
    case .help: help = help == nil ? HelpPage() : nil
    case .close:
      guard close() else { return [.quit] }
    case .escape: _ = close()
    }
    arrange()
    return requestCommands()
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
  private mutating func showTheme(_ index: Int) {
    preferences.theme = palettes[(index + palettes.count) % palettes.count].name
    say("theme \(palette.name)")
  }

  private mutating func changeFocus(by offset: Int) {
    let panels = panels.numbered.map(\.id)
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

  /// Asks the session for what is on the screen now, if that has changed.
  mutating func requestCommands() -> [Command] {
    guard let wanted = wantedRequests, wanted != requests else { return [] }
    requests = wanted
    return send(.observe(wanted))
  }
}
