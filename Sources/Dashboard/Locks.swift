import TerminalCanvas
import Zeusgrad

/// Lines of the key map that are taken away, with the prompt's commands of the same effect.
package struct Locks: Equatable, Sendable {
  /// The lines, by their names.
  private var names: Set<String> = []

  package init() {}

  /// What can be locked: what changes the run or the screen, never the way out or the help.
  static let lines = KeyMap.lockable.flatMap(\.lines).filter { !$0.bindings.isEmpty }

  /// Whether a line is locked.
  func hold(_ line: KeyMap.Line) -> Bool { names.contains(line.lockName) }

  /// Whether the keys that do something are locked.
  func hold(_ action: Action) -> Bool { name(holding: action) != nil }

  /// The name of the locked line that does something; nil where that is not locked.
  func name(holding action: Action) -> String? {
    Self.lines.first { hold($0) && $0.bindings.contains { $0.action == action } }?.lockName
  }

  /// Whether a command of the prompt is locked.
  func hold(_ command: PromptCommand) -> Bool {
    Self.lines.contains { hold($0) && $0.command == command.name }
  }

  /// How locks are written: any key of each line.
  static let format = ValueFormat<Locks>(
    allowed:
      "none, or keys separated by commas: \(lines.map(\.lockName).joined(separator: " "))",
    read: { text in
      var locks = Locks()
      if text == "none" { return locks }
      for name in text.split(separator: ",", omittingEmptySubsequences: false) {
        let line = lines.first { $0.bindings.contains { $0.key.name == name } }
        guard let line else { return nil }
        locks.names.insert(line.lockName)
      }
      return locks
    },
    text: { locks in
      let held = lines.filter(locks.hold).map(\.lockName)
      return held.isEmpty ? "none" : held.joined(separator: ",")
    })
}

extension KeyMap.Line {
  /// The first of its keys that can be typed in a shell on any keyboard.
  var lockName: String {
    let names = bindings.map(\.key.name)
    return names.first { $0.unicodeScalars.allSatisfy(\.isASCII) } ?? names.first ?? keys
  }
}
