extension Dataset {
  /// The data sets that can be chosen by name.
  public enum Kind: String, CaseIterable, Sendable {
    case circle
    case moons
    case xor

    /// Draws the points, in a file of its own.
    var generate: (_ points: Int, _ noise: Double, _ seed: UInt64) -> Dataset {
      switch self {
      case .circle: Dataset.circle
      case .moons: Dataset.moons
      case .xor: Dataset.xor
      }
    }
  }

  /// Creates the data set of a kind.
  ///
  /// - Parameters:
  ///   - kind: Which one.
  ///   - points: How many points, at least 1.
  ///   - noise: The standard deviation of the noise added to each coordinate once the class is set.
  ///   - seed: The same seed gives the same points.
  /// - Returns: The points, with two features each.
  public static func make(_ kind: Kind, points: Int, noise: Double, seed: UInt64) -> Dataset {
    kind.generate(points, noise, seed)
  }
}
