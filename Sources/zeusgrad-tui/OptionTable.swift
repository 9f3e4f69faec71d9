import ArgumentParser
import Zeusgrad

/// A table of fields, each of which is an option of the command line.
protocol OptionTable: Sendable {
  associatedtype Root: Sendable
  /// The rows, in the order in which the help shows them.
  static var fields: [Field<Root>] { get }
  /// What applies if nothing is given.
  static var usual: Root { get }
  /// What a shell offers for a value; nil: nothing.
  static func completion(of field: Field<Root>) -> CompletionKind?
}

extension OptionTable {
  static func completion(of field: Field<Root>) -> CompletionKind? {
    field.choices.isEmpty ? nil : .list(field.choices)
  }
}
