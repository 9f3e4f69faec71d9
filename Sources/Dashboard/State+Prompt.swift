import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// The longest line that can be typed.
  private static let longestPrompt = 200

  /// Takes a key while the prompt is open.
  mutating func type(_ key: Key) -> [Command] {
    guard let line = prompt else { return [] }
    switch (key.code, key.modifiers) {
    case (.character(let character), []), (.character(let character), .shift):
      typeIntoPrompt(String(character))
    case (.backspace, _): prompt = line.isEmpty ? nil : String(line.dropLast())
    case (.character("u"), .control): prompt = ""
    case (.character("l"), .control): return [.repaint]
    case (.escape, _): prompt = nil
    case (.enter, _): return run(line)
    default: break
    }
    return []
  }

  /// Adds text to the prompt, where it is open; what is pasted never runs by itself.
  mutating func typeIntoPrompt(_ text: String) {
    guard let line = prompt, layout.kind != .tooSmall else { return }
    let room = max(0, Self.longestPrompt - line.count)
    // A pasted line may include its line break.
    let lines = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    prompt = line + SafeText.safe(lines, maxColumns: room)
  }

  /// Closes the prompt, as ^C does; false where none is seen.
  package mutating func closePrompt() -> Bool {
    guard prompt != nil, layout.kind != .tooSmall else { return false }
    prompt = nil
    return true
  }

  /// Carries out a line; one that is not understood stays, to be corrected.
  private mutating func run(_ line: String) -> [Command] {
    message = nil
    let words = line.split(separator: " ")
    guard let name = words.first.map(String.init) else {
      prompt = nil
      return []
    }
    let command: PromptCommand
    do {
      command = try PromptCommand.named(name)
    } catch {
      say("no command \(name.cut(20)): \(error.allowed)")
      return []
    }
    do {
      let commands = try command.run(&self, words.dropFirst().joined(separator: " "))
      prompt = nil
      return commands
    } catch {
      // The line still shows the value; the room is for what is allowed.
      say("\(name): \(error.allowed)")
      return []
    }
  }

  /// Throws if there is no theme with the name that is wanted.
  func checkTheme() throws(FieldError) {
    let format = ValueFormat.choice(palettes.map(\.name)) { $0 }
    _ = try format.parse(preferences.theme, for: "theme")
  }
}
