import TerminalCanvas

extension FixedPalette {
  /// The colour of a style's text, which keeps its contrast with the ground that was rounded, too.
  func ink(of style: Style) -> FixedColor {
    let ground = ground(style.background)
    let color = palette[style.foreground]
    let ratio = min(style.promisedContrast, color.contrast(with: palette[style.background]))
    let sign = style.foreground.classSign
    func candidate(_ isAllowed: (FixedColor) -> Bool) -> FixedColor? {
      nearest(to: color, ofClass: sign) {
        $0.contrast(with: ground) >= ratio && isAllowed($0)
      }
    }
    var best: FixedColor?
    if let level = style.foreground.fieldGlyphLevel {
      let isApart = isApartFromOther(level)
      best = candidate { isApart($0) && hasRoomForPoints($0) } ?? candidate(isApart)
    } else if [.positivePoint, .negativePoint].contains(style.foreground) {
      best = candidate(isPoint(sign: sign, on: style.background))
    }
    return best ?? candidate { _ in true } ?? .extreme(on: ground)
  }

  /// What makes a glyph lighter or darker than those of the other class.
  private func isApartFromOther(_ level: Int8) -> (FixedColor) -> Bool {
    // The class farther from its ground goes second: it has more colours to choose from.
    let isFirst = level == 0 || (level < 0) == isDark
    let first = isFirst ? nil : glyph(-level).lab.lightness
    return { isApart($0, from: first, level, by: 0.1) }
  }

  /// Whether a glyph of this colour leaves points the room to differ from it.
  private func hasRoomForPoints(_ color: FixedColor) -> Bool {
    [Role.positivePoint, .negativePoint].allSatisfy {
      color.lab.distance(to: OKLab(palette[$0])) >= 0.14
    }
  }

  /// What makes a point differ from all glyphs and from points of the other class.
  private func isPoint(sign: Int, on ground: Role) -> (FixedColor) -> Bool {
    let full = Int8(Role.levels)
    let glyphs = [glyph(full).lab, glyph(-full).lab]
    let other = sign > 0 ? ink(of: Style(.negativePoint, on: ground)).lab : nil
    return { one in
      glyphs.allSatisfy { one.lab.distance(to: $0) >= 0.12 }
        && other.map { one.lab.distance(to: $0) >= 0.08 } != false
    }
  }

  private func glyph(_ level: Int8) -> FixedColor {
    ink(of: Style(.fieldGlyph(level), on: .fieldGround(level)))
  }
}
