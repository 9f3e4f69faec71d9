import TerminalCanvas
import Zeusgrad

/// What the command prompt understands: a name, and what is done with the value after it.
struct PromptCommand: Sendable {
  let name: String
  /// What it may be called too.
  let longName: String?
  /// What it is or does, in a few words.
  let help: String
  /// What its value may be, as the end of a sentence; nil where it takes none.
  let allowed: @Sendable (State) -> String?
  /// The values that can be listed.
  let choices: @Sendable (State) -> [String]
  let run: @Sendable (inout State, String) throws(FieldError) -> [Command]

  private init(
    _ name: String, longName: String? = nil, _ help: String,
    allowed: @escaping @Sendable (State) -> String? = { _ in nil },
    choices: @escaping @Sendable (State) -> [String] = { _ in [] },
    run: @escaping @Sendable (inout State, String) throws(FieldError) -> [Command]
  ) {
    self.name = name
    self.longName = longName
    self.help = help
    self.allowed = allowed
    self.choices = choices
    self.run = run
  }

  /// All of them: the preferences and settings that can change now, and a few of the prompt's own.
  static let all: [PromptCommand] =
    (Preferences.table.filter { $0.field.effect == .live }.map(PromptCommand.init)
    + Recipe.Settings.controls.map(PromptCommand.init)
    + [
      PromptCommand("help", "all keys, and what is on the screen") {
        (state, word) throws(FieldError) in
        state.help = try word.isEmpty ? HelpPage() : HelpPage(on: word)
        return []
      },
      PromptCommand("quit", "leaves the program") { (_, value) throws(FieldError) in
        // What goes on may be meant for something else, and nothing brings the program back.
        guard value.isEmpty else {
          throw FieldError(key: "quit", value: value, allowed: "it takes no value")
        }
        return [.quit]
      },
      PromptCommand(
        "what", "explains a word", allowed: { _ in "a word of the screen, such as hinge" },
        choices: { _ in Glossary.entries.flatMap(\.names) }
      ) { (state, word) throws(FieldError) in
        state.help = try HelpPage(on: word)
        return []
      },
    ]).sorted { $0.name < $1.name }

  /// How other programs are left.
  private static let otherQuits: Set = ["q", "q!", "wq", "x", "exit"]

  /// Finds a command by one of its names, in small letters or capitals.
  static func named(_ name: String) throws(FieldError) -> PromptCommand {
    let small = name.lowercased()
    if let command = all.first(where: { $0.longName == small }) { return command }
    let format = ValueFormat.choice(all, by: \.name)
    return try format.parse(otherQuits.contains(small) ? "quit" : small, for: name)
  }

  /// The name that begins with what was typed, if one does.
  func name(beginningWith typed: String) -> String? {
    [name, longName].compactMap { $0 }.first { $0.hasPrefix(typed.lowercased()) }
  }

  /// What does what was typed, though it is no command: an option of the next start, or a key.
  static func substitute(for words: PromptWords) -> String? {
    let name = words.name.lowercased()
    let preference = Preferences.table.map(\.field).first {
      $0.key == name && $0.effect == .atStart
    }
    if preference != nil || Recipe.fields.contains(where: { $0.key == name }) {
      let value = words.value.isEmpty ? "" : " \(words.value.cut(20))"
      let option = preference?.off == nil ? "--\(name)\(value)" : "--no-\(name)"
      return "\(name) is set at the start: \(option)"
    }
    let line = KeyMap.line(named: words.name) ?? KeyMap.line(about: words.name)
    return line.map { "\(words.name.cut(20)) is no command · \($0.keys): \($0.help)" }
  }
}

extension PromptCommand {
  /// Changes a preference.
  private init(_ preference: Preference) {
    let field = preference.field
    let choices = preference.choices
    self.init(
      field.key, longName: field.longName, field.help,
      allowed: { state in
        choices.map { ValueFormat.choice(state[keyPath: $0]) { $0 }.allowed } ?? field.allowed
      },
      choices: { state in choices.map { state[keyPath: $0] } ?? field.choices }
    ) { (state, value) throws(FieldError) in
      let before = state.preferences
      try field.set(value, in: &state.preferences)
      do throws(FieldError) {
        let commands = try preference.adopt(&state)
        if commands.isEmpty, state.message == nil { state.say("\(field.key) \(value)") }
        return commands
      } catch {
        state.preferences = before
        throw error
      }
    }
  }

  /// Changes a setting of the run.
  private init(_ control: Field<Recipe.Settings>) {
    self.init(
      control.key, longName: control.longName, control.help,
      allowed: { _ in control.allowed },
      choices: { _ in control.choices }
    ) { (state, value) throws(FieldError) in
      state.ask(.change(try Control.Change(control.key, to: value)))
    }
  }
}
