import TerminalCanvas
import Zeusgrad

/// What the command prompt understands: a name, and what is done with the value after it.
struct PromptCommand: Sendable {
  let name: String
  let run: @Sendable (inout State, String) throws(FieldError) -> [Command]

  /// All of them: the preferences and settings that can change now, and a few of the prompt's own.
  static let all: [PromptCommand] =
    (Preferences.table.filter { $0.field.effect == .live }.map(PromptCommand.init)
    + Recipe.Settings.controls.map(PromptCommand.init)
    + [
      PromptCommand(name: "help") { state, _ in
        state.help = HelpPage()
        return []
      },
      PromptCommand(name: "quit") { _, _ in [.quit] },
      PromptCommand(name: "what") { (state, word) throws(FieldError) in
        state.help = try HelpPage(on: word)
        return []
      },
    ]).sorted { $0.name < $1.name }

  /// How a command is written.
  static let format = ValueFormat.choice(all, by: \.name)

  /// Finds a command by its name, or by q as in other programs.
  static func named(_ name: String) throws(FieldError) -> PromptCommand {
    try format.parse(name == "q" ? "quit" : name, for: name)
  }
}

extension PromptCommand {
  /// Changes a preference.
  private init(_ preference: Preference) {
    let field = preference.field
    self.init(name: field.key) { (state, value) throws(FieldError) in
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
    self.init(name: control.key) { (state, value) throws(FieldError) in
      state.ask(.change(try Control.Change(control.key, to: value)))
    }
  }
}
