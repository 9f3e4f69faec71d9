import TerminalCanvas

extension FixedPalette {
  /// The colour of a ground, which leaves enough room to what stands on it.
  func ground(_ role: Role) -> FixedColor {
    if let level = role.fieldLevel, level != 0 { return solid(level) }
    if let level = role.fieldGroundLevel, level != 0 { return tint(level) }
    let isBadge = [.paused, .running, .wrong].contains(role)
    // Rounded towards the text, a ground may do so only as far as strong text stays strong.
    return nearest(to: palette[role]) {
      isBadge || hasRoom($0, like: palette[role]) || $0.contrast(with: farthest) >= 10
    } ?? farthest
  }

  /// The lightest colour in a dark theme, the darkest in a light one: text goes no farther.
  private var farthest: FixedColor { isDark ? .white : .black }

  /// Whether text and points have about as much room on a colour as on that of the palette.
  private func hasRoom(_ color: FixedColor, like own: RGB, slack: Double = 1) -> Bool {
    let (light, ownLight) = (color.luminance + 0.05, own.luminance + 0.05)
    return isDark ? light <= ownLight * slack : light >= ownLight / slack
  }

  /// The solid colour of a level.
  private func solid(_ level: Int8) -> FixedColor {
    let (sign, full) = (level.signum(), Int8(Role.levels))
    // The class that leaves less room for points goes first.
    let isFirst = (sign > 0) == isDark
    let nearer = palette[.field(isDark ? full : -full)]
    let first = isFirst ? nil : solid(-level).lab.lightness
    func candidate(differing: Bool) -> FixedColor? {
      nearest(to: palette[.field(level)], ofClass: Int(sign)) {
        hasRoom($0, like: nearer, slack: 1.1)
          && (!differing || isApart($0, from: first, level, by: 0.08))
      }
    }
    return candidate(differing: true) ?? candidate(differing: false) ?? ground(.surface)
  }

  /// The tinted ground under the glyphs of a level.
  private func tint(_ level: Int8) -> FixedColor {
    let surface = ground(.surface)
    let full = palette[.fieldGround(level.signum() * Int8(Role.levels))]
    return nearest(to: palette[.fieldGround(level)], ofClass: Int(level.signum())) {
      // Another grey than that of the surface is no tint.
      hasRoom($0, like: full, slack: 1.1) && (!$0.lab.isGrey || $0.number == surface.number)
    } ?? surface
  }

  /// Whether a colour of a level is lighter or darker than that of the other class, as it should.
  func isApart(
    _ color: FixedColor, from other: Double?, _ level: Int8, by step: Double
  ) -> Bool {
    guard let other else { return true }
    let difference = (color.lab.lightness - other) * Double(level.signum())
    return difference >= step * Double(level.magnitude) / Double(Role.levels)
  }
}
