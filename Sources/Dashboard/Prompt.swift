import Colors
import TerminalCanvas
import Zeusgrad

/// What the command prompt understands: a name and a value.
enum PromptCommand: String, CaseIterable {
  case glyphs
  case heatmap
  case help
  case lr
  case pace
  case quit
  case theme

  static let names = allCases.map(\.rawValue)

  /// Finds a command by its name, or by q as other programs have it.
  init?(_ name: String) {
    self.init(rawValue: name == "q" ? "quit" : name)
  }
}

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
    case (.enter, _):
      let commands = run(line)
      return commands + lookCommands()
    default: break
    }
    return []
  }

  /// Adds text to the prompt, where it is open; what is pasted never runs by itself.
  mutating func typeIntoPrompt(_ text: String) {
    guard let line = prompt, layout.kind != .tooSmall else { return }
    let room = max(0, Self.longestPrompt - line.count)
    // A pasted line may bring its end along.
    let lines = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    prompt = line + SafeText.safe(lines, maxColumns: room)
  }

  /// Carries out a line; one that is not understood stays, to be put right.
  private mutating func run(_ line: String) -> [Command] {
    message = nil
    let words = line.split(separator: " ")
    guard let name = words.first.map(String.init) else {
      prompt = nil
      return []
    }
    guard let command = PromptCommand(name) else {
      let meant = PromptCommand.names.nearest(to: name).map { "\($0)?" }
      say(
        "no command \(name.cut(20)): "
          + (meant ?? "one of " + PromptCommand.names.joined(separator: ", ")))
      return []
    }
    let value = words.dropFirst().joined(separator: " ")
    var commands: [Command] = []
    do {
      commands = try perform(command, value)
      prompt = nil
    } catch {
      // The value stands in the line; what is allowed needs the room.
      say("\(name): \(error.expected)")
    }
    return commands
  }

  /// What would have been understood.
  private struct Misunderstanding: Error { let expected: String }

  private mutating func perform(
    _ command: PromptCommand, _ value: String
  ) throws(Misunderstanding) -> [Command] {
    switch command {
    case .glyphs:
      glyphs = try one(of: Glyphs.allCases, value)
      say("glyphs \(value)")
    case .heatmap:
      show(try one(of: HeatmapStyle.allCases, value))
      if message == nil { say("heatmap \(value)") }
    case .help: return perform(.help)
    case .lr:
      do {
        return ask(.change(try Control.Change(command.rawValue, to: value)))
      } catch {
        throw Misunderstanding(expected: error.allowed)
      }
    case .pace:
      do {
        return ask(.setPace(try Pace(parsing: value)))
      } catch {
        throw Misunderstanding(expected: error.allowed)
      }
    case .quit: return [.quit]
    case .theme:
      let names = palettes.map(\.name)
      guard let index = names.firstIndex(of: value) else {
        let meant = names.nearest(to: value).map { "\($0)?" }
        throw Misunderstanding(expected: meant ?? "one of " + names.joined(separator: ", "))
      }
      changeTheme(to: index)
    }
    return []
  }

  private func one<Choice: RawRepresentable<String>>(
    of choices: [Choice], _ value: String
  ) throws(Misunderstanding) -> Choice {
    guard let choice = Choice(rawValue: value) else {
      throw Misunderstanding(
        expected: "one of " + choices.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }
}
