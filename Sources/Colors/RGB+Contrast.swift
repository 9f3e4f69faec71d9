extension RGB {
  static let black = RGB(0x000000)
  static let white = RGB(0xffffff)

  /// The relative luminance of WCAG 2, from 0, black, to 1, white.
  var luminance: Double {
    let light = LinearRGB(self)
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// The contrast ratio of WCAG 2 with another colour, from 1 to 21; text needs 4.5.
  package func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// Whether white is easier to read on this colour than black.
  package var isDark: Bool { contrast(with: .white) >= contrast(with: .black) }

  /// The lowest contrast with any of these colours.
  func contrast(withAll grounds: [RGB]) -> Double {
    grounds.map { contrast(with: $0) }.min() ?? .infinity
  }

  /// This colour, lighter or darker by no more than it takes to be read on every ground.
  ///
  /// It moves away from the first ground, at most to black or white, and keeps its hue.
  func readable(on grounds: [RGB], ratio: Double = 4.5) -> RGB {
    guard let first = grounds.first else { return self }
    return moved(to: first.isDark ? 1 : 0) { $0.contrast(withAll: grounds) >= ratio }
  }

  /// The first colour on the way to a lightness that passes, or the end of the way.
  func moved(to end: Double, until passes: (RGB) -> Bool) -> RGB {
    if passes(self) { return self }
    let start = OKLab(self)
    for step in 1...100 {
      let share = Double(step) / 100
      let shade = start.at(lightness: start.lightness + (end - start.lightness) * share).rgb
      if passes(shade) { return shade }
    }
    return end > 0.5 ? .white : .black
  }
}
