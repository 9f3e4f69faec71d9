extension Diagnosis {
  /// How many points have a score with the right sign.
  public struct Right: Hashable, Sendable {
    /// How many are right.
    public let count: Int
    /// How many points there are.
    public let points: Int
  }
}
