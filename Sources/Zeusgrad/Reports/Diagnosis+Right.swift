extension Diagnosis {
  /// How many points have a score with the right sign.
  public struct Right: Hashable, Sendable {
    /// How many are right.
    public let count: Int
    /// How many points there are.
    public let points: Int
  }

  /// An answer that every point gets.
  public struct Constant: Hashable, Sendable {
    /// The name of the class.
    public let answer: String
    /// How many points belong to it.
    public let right: Int
  }
}
