import Zeusgrad

/// A row of the preferences: the field, and what follows when it is changed while the dashboard runs.
package struct Preference: Sendable {
  /// Which commands it matters to; each kind includes those before it.
  package enum Reach: Int, Comparable, Sendable {
    /// Every command that writes to a terminal.
    case terminal
    /// Every command that draws a frame.
    case frame
    /// The dashboard.
    case dashboard

    package static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  let field: Field<Preferences>
  let reach: Reach
  /// Its values, where only the dashboard can list them.
  let choices: (any KeyPath<State, [String]> & Sendable)?
  /// What the dashboard does about a new value; it throws if the value cannot be used.
  let adopt: @Sendable (inout State) throws(FieldError) -> [Command]

  init(
    _ field: Field<Preferences>, reach: Reach,
    choices: (any KeyPath<State, [String]> & Sendable)? = nil,
    adopt: @escaping @Sendable (inout State) throws(FieldError) -> [Command] = { _ in [] }
  ) {
    self.field = field
    self.reach = reach
    self.choices = choices
    self.adopt = adopt
  }
}
