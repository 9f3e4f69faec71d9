extension Dataset {
  /// Creates points that are uniform in the square ±1.5; those within the unit circle are `in`.
  ///
  /// - Parameters:
  ///   - points: How many, at least 1.
  ///   - noise: The standard deviation of the noise added to each coordinate once the class is set.
  ///   - seed: The same seed gives the same points.
  /// - Returns: The points, with two features each.
  public static func circle(points: Int = 100, noise: Double = 0, seed: UInt64) -> Dataset {
    let drawn = draw(points: points, noise: noise, seed: seed) { _, stream in
      let x = stream.uniform(in: -1.5...1.5)
      let y = stream.uniform(in: -1.5...1.5)
      return (x, y, x * x + y * y < 1 ? 1 : -1)
    }
    return Dataset(
      name: "circle", inputs: drawn.inputs, targets: drawn.targets, positiveName: "in",
      negativeName: "out")
  }
}
