extension Diagnosis {
  /// What still happens once all points are right.
  public enum Rest: Hashable, Sendable {
    /// Most of the loss is the penalty.
    case penalty
    /// The loss falls.
    case falling
    /// The loss has settled.
    case settled
  }
}
