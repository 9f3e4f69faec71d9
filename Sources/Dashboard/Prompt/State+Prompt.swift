import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Opens a prompt, where it would be seen.
  mutating func openPrompt(_ purpose: Prompt.Purpose) {
    guard layout.kind != .tooSmall else { return }
    prompt = Prompt(purpose, after: history[purpose] ?? [])
    clearPromptLine()
  }

  /// Takes away what was said where it stands in the place of what can be typed.
  private mutating func clearPromptLine() {
    if layout.kind == .single || help != nil { message = nil }
  }

  /// Takes a key while the prompt is open.
  mutating func type(_ key: Key) -> [Command] {
    clearPromptLine()
    switch key {
    case Key("l", .control): return [.repaint]
    case Key(.tab): complete()
    case Key(.backTab): complete(backwards: true)
    case Key(.escape): leavePrompt()
    // As in vi, one that is empty is left as it was entered.
    case Key(.backspace) where prompt?.text == "": leavePrompt()
    case Key(.enter), Key(.enter, .shift): return finishPrompt()
    default:
      prompt?.completion = nil
      _ = prompt?.line.press(key)
    }
    return []
  }

  /// Adds text to the prompt, where it is open; what is pasted never runs by itself.
  mutating func paste(_ text: String) {
    guard layout.kind != .tooSmall, !text.isEmpty else { return }
    guard prompt != nil else {
      let way = help == nil ? " · \(KeyMap.name(of: .prompt)) opens a line for it" : ""
      doNothing("a paste does nothing here\(way)")
      return
    }
    prompt?.completion = nil
    prompt?.line.insert(text)
  }

  /// Closes the prompt, and with it what was said about its line.
  private mutating func leavePrompt() {
    prompt = nil
    message = nil
  }

  /// Completes the word before the cursor.
  private mutating func complete(backwards: Bool = false) {
    guard let line = prompt?.line, prompt?.purpose == .command else { return }
    let text = line.textBeforeCursor
    var completion = prompt?.completion ?? Completion(of: text, in: self)
    prompt?.line.replaceBeforeCursor(with: completion.next(after: text, backwards: backwards))
    prompt?.completion = completion.index == nil ? nil : completion
  }

  private mutating func finishPrompt() -> [Command] {
    guard let line = prompt?.text else { return [] }
    remember(line)
    switch prompt?.purpose {
    case .search: find(line)
    case .command, nil: return run(line)
    }
    return []
  }

  /// Looks for a text in the help; without one, for the last again.
  private mutating func find(_ line: String) {
    prompt = nil
    guard var help else { return }
    if !(line.isEmpty ? help.findNext(in: self) : help.find(line, in: self)) {
      say(line.isEmpty ? "nothing to look for" : "no line of this help has '\(line.cut(20))'")
    }
    self.help = help
  }

  /// How many lines of each prompt are kept.
  static let historyLimit = 100

  /// Keeps a line for the next time that the prompt is open.
  private mutating func remember(_ line: String) {
    guard let purpose = prompt?.purpose, line.contains(where: { $0 != " " }) else { return }
    var lines = history[purpose] ?? []
    lines.removeAll { $0 == line }
    history[purpose] = (lines + [line]).suffix(Self.historyLimit)
  }

  /// Closes the prompt, as ^C does; false where none is seen.
  package mutating func closePrompt() -> Bool {
    guard prompt != nil, layout.kind != .tooSmall else { return false }
    leavePrompt()
    return true
  }

  /// Carries out a line; one that is not understood stays, to be corrected.
  private mutating func run(_ line: String) -> [Command] {
    message = nil
    let words = PromptWords(line)
    let name = words.name
    guard !name.isEmpty else {
      prompt = nil
      return []
    }
    let command: PromptCommand
    do {
      command = try PromptCommand.named(name)
    } catch {
      // What is likely comes first: the end has no room on a small screen.
      say(PromptCommand.substitute(for: words) ?? error.words(after: "no command \(name.cut(20))"))
      return []
    }
    guard !preferences.locks.hold(command) else {
      say("\(name) is locked")
      return []
    }
    do {
      let commands = try command.run(&self, words.value)
      prompt = nil
      return commands
    } catch {
      // The line still shows the value; the room is for what is allowed.
      say(error.words(after: name))
      return []
    }
  }

  /// Throws if there is no theme with the name that is wanted.
  func checkTheme() throws(FieldError) {
    let format = ValueFormat.choice(themeNames) { $0 }
    _ = try format.parse(preferences.theme, for: "theme")
  }
}
