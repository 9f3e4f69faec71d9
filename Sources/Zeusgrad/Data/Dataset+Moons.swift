extension Dataset {
  /// Creates two interlocking half circles of radius 1; the points are `upper` and `lower` in turn.
  ///
  /// - Parameters:
  ///   - points: How many, at least 1.
  ///   - noise: The standard deviation of the noise added to each coordinate.
  ///   - seed: The same seed gives the same points.
  /// - Returns: The points, with two features each.
  public static func moons(points: Int = 100, noise: Double = 0, seed: UInt64) -> Dataset {
    let drawn = draw(points: points, noise: noise, seed: seed) { index, stream in
      let angle = stream.uniform(in: 0...Double.pi)
      let x = Elementary.cosine(angle)
      let y = Elementary.sine(angle)
      // Both are moved by a half and a quarter, so that the picture is centred on the origin.
      return index.isMultiple(of: 2) ? (x - 0.5, y - 0.25, 1) : (0.5 - x, 0.25 - y, -1)
    }
    return Dataset(
      name: "moons", inputs: drawn.inputs, targets: drawn.targets, positiveName: "upper",
      negativeName: "lower")
  }
}
