extension Diagnosis {
  /// The lowest loss, and the first step that had it.
  public struct Best: Equatable, Sendable {
    /// The loss; infinite before the first step.
    public internal(set) var loss = Double.infinity
    /// The step.
    public internal(set) var step = 0
  }
}
