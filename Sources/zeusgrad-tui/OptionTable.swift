import Dashboard
import Zeusgrad

/// A table of fields of which each is an option of the command line.
protocol OptionTable: Sendable {
  associatedtype Root: Sendable
  /// The rows, in the order in which the help shows them.
  static var fields: [Field<Root>] { get }
  /// What holds where nothing is given.
  static var usual: Root { get }
}

/// The fields of a recipe.
enum RecipeTable: OptionTable {
  static let fields = Recipe.fields
  static let usual = Recipe.default
}

/// The preferences of a command that writes to a terminal.
enum TerminalTable: OptionTable {
  static let fields = Preferences.fields(for: .terminal)
  static let usual = Preferences()
}

/// The preferences of a command that draws a frame.
enum FrameTable: OptionTable {
  static let fields = Preferences.fields(for: .frame)
  static let usual = Preferences()
}

/// The preferences of the dashboard.
enum DashboardTable: OptionTable {
  static let fields = Preferences.fields(for: .dashboard)
  static let usual = Preferences()
}
