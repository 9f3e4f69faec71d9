extension Diagnosis {
  /// How many points have a score with the right sign.
  package struct Right: Hashable, Sendable {
    /// How many are right.
    package let count: Int
    /// How many points there are.
    package let points: Int
  }

  /// An answer that every point gets.
  package struct Constant: Hashable, Sendable {
    /// The name of the class.
    package let answer: String
    /// How many points belong to it.
    package let right: Int
  }
}
