extension Diagnosis {
  /// What still happens once all points are right.
  package enum Rest: Hashable, Sendable {
    /// The penalty pulls harder than the data, or alone: the data do not pull at all.
    case penalty(isAlone: Bool)
    /// The loss falls.
    case falling
    /// The loss has settled.
    case settled
    /// The loss neither falls nor rests.
    case wavering
  }
}
