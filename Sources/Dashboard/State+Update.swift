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
    var commands: [Command] = []
    switch event {
    case .input(let events): commands = take(events)
    case .resize(let size):
      self.size = size
      arrange()
      if var help {
        help.adapt(to: self)
        self.help = help
      }
    case .snapshot(let snapshot):
      let isNews = snapshot.notice != session?.notice
      if snapshot.run.recipe != session?.run.recipe {
        panels.beginRun()
        selectedPoint = nil
      }
      session = snapshot
      if isNews, let notice = snapshot.notice { say(notice.event.words(preferences.locks)) }
      arrange()
    case .time(let now):
      self.now = now
      if let message, message.end <= now { self.message = nil }
      return []
    }
    return commands + requestCommands()
  }

  /// Sends a key's command.
  mutating func ask(_ command: TrainingSession.Command) -> [Command] {
    let commands = send(command)
    asked = Question(number: sent, time: now)
    return commands
  }

  private mutating func take(_ events: [InputEvent]) -> [Command] {
    var commands: [Command] = []
    var previous: Key?
    for event in events {
      switch event {
      case .key(let key):
        // Where the mouse is off, its wheel is sent as arrows, many at once.
        let isWheel = key == previous && (key.code == .up || key.code == .down)
        previous = key
        if !isWheel { commands += take(key) }
      case .mouse(let mouse): commands += use(mouse)
      case .paste(let text): paste(text)
      case .focus, .cursor: break
      }
      // The next event finds what this one has changed.
      arrange()
    }
    return commands
  }

  mutating func take(_ key: Key) -> [Command] {
    // What is drawn again is what was there.
    if message?.isOfKey == true, key != KeyMap.key(of: .repaint) { message = nil }
    if prompt != nil, layout.kind != .tooSmall { return type(key) }
    if var help, layout.kind != .tooSmall {
      let isTaken = help.press(key, in: self)
      self.help = help
      if isTaken { return [] }
      // It hides what other keys would do.
      guard let action = KeyMap.action(for: key, inHelp: true) else {
        // How it is closed stands beside it.
        return doNothing("\(key.name) does nothing here")
      }
      return action.perform(&self)
    }
    if let commands = withPanel(focus, { $0.press(key, in: &$1) }) { return commands }
    guard let action = KeyMap.action(for: key) else {
      return doNothing("\(key.name) does nothing here · \(KeyMap.name(of: .help)) shows the keys")
    }
    return perform(action, of: key.name)
  }

  /// Does what a key does, whether it was pressed or clicked, unless it is locked.
  mutating func perform(_ action: Action, of key: String) -> [Command] {
    guard !preferences.locks.hold(action) else {
      say("\(key) is locked")
      return []
    }
    return action.perform(&self)
  }

  /// Says why a key does nothing, until the next one or for a moment.
  @discardableResult
  mutating func doNothing(_ words: String) -> [Command] {
    say(words, seconds: Self.unknownKeyTime)
    message?.isOfKey = true
    return []
  }

  /// Changes a panel that is seen; for another it says which key shows it.
  mutating func changeSeen(_ id: PanelID, _ body: (inout any Panel, inout State) -> Void) {
    guard layout.panels[id] != nil else {
      let isLocked = preferences.locks.hold(.focus(id))
      let way = isLocked ? "" : " · \(KeyMap.name(of: .focus(id))) shows it"
      doNothing("\(panels[id].title) is not on the screen\(way)")
      return
    }
    _ = withPanel(id) { (panel, state) -> [Command]? in
      body(&panel, &state)
      return nil
    }
  }

  /// Lets a panel change itself and the rest of the state.
  mutating func withPanel(
    _ id: PanelID, _ body: (inout any Panel, inout State) -> [Command]?
  ) -> [Command]? {
    var panel = panels[id]
    let commands = body(&panel, &self)
    panels[id] = panel
    return commands
  }

  /// Closes what is open; false if nothing was.
  mutating func close() -> Bool {
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
  mutating func showTheme(_ index: Int) {
    preferences.theme = palettes[(index + palettes.count) % palettes.count].name
    say("theme \(palette.name)")
  }

  mutating func changeFocus(by offset: Int) {
    let panels = panels.numbered.map(\.id)
    let index = panels.firstIndex(of: focus) ?? 0
    focus = panels[(index + offset + panels.count) % panels.count]
  }

  /// Says something at the right of the sentence, for a while.
  package mutating func say(_ text: String, seconds: Double = messageTime) {
    message = Message(text: text, end: now + seconds)
  }

  private mutating func send(_ command: TrainingSession.Command) -> [Command] {
    sent += 1
    return [.session(command)]
  }

  /// Asks the session for what is on the screen now, if that has changed.
  private mutating func requestCommands() -> [Command] {
    guard let wanted = wantedRequests, wanted != requests else { return [] }
    requests = wanted
    return send(.observe(wanted))
  }
}
