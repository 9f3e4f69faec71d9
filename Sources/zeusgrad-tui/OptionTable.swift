import Zeusgrad

/// A table of fields of which each is an option of the command line.
protocol OptionTable: Sendable {
  associatedtype Root: Sendable
  /// The rows, in the order in which the help shows them.
  static var fields: [Field<Root>] { get }
  /// What holds where nothing is given.
  static var usual: Root { get }
}
