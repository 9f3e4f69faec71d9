import ArgumentParser
import Dashboard
import Themes
import Zeusgrad

/// The preferences that matter to a command, as options.
protocol PreferenceTable: OptionTable where Root == Preferences {
  static var reach: Preference.Reach { get }
}

extension PreferenceTable {
  static var fields: [Field<Preferences>] { Preferences.fields(for: reach) }
  static var usual: Preferences { Preferences() }

  static func completion(of field: Field<Preferences>) -> CompletionKind? {
    if !field.choices.isEmpty { return .list(field.choices) }
    // Themes are known where their files are: when a shell asks.
    return field.key == "theme" ? .custom { _, _, _ in SchemeLibrary.current.names } : nil
  }
}
