import Dashboard
import Zeusgrad

/// The preferences that matter to a command, as options.
protocol PreferenceTable: OptionTable where Root == Preferences {
  static var reach: Preference.Reach { get }
}

extension PreferenceTable {
  static var fields: [Field<Preferences>] { Preferences.fields(for: reach) }
  static var usual: Preferences { Preferences() }
}
