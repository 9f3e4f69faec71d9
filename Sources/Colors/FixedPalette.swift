import TerminalCanvas

/// A palette in the 240 fixed colours of a terminal with 256.
///
/// The nearest of so few may be one that nobody can read on its ground, or one in the hue of the
/// other class; this takes the nearest that keeps what the palette promises.
struct FixedPalette {
  let palette: Palette
  let isDark: Bool
  private let families: (negative: HueFamily, positive: HueFamily)

  init(_ palette: Palette) {
    self.palette = palette
    isDark = palette[.surface].isDark
    families = (
      HueFamily(isPositive: false, in: palette), HueFamily(isPositive: true, in: palette)
    )
  }

  /// The numbers of a style's text and ground.
  func numbers(of style: Style) -> (foreground: Int32, background: Int32) {
    // Half a block: its text colour is a ground, like that of the other half.
    let text = style.foreground.fieldLevel == nil ? ink(of: style) : ground(style.foreground)
    return (text.number, ground(style.background).number)
  }

  /// The nearest colour that is allowed, to a colour of the class of that sign or to any other.
  func nearest(
    to color: RGB, ofClass sign: Int = 0, where isAllowed: (FixedColor) -> Bool
  ) -> FixedColor? {
    let wanted = OKLab(color)
    guard sign != 0 else {
      // Grey must stay grey: the nearest is easily a tinted one.
      let isGrey = wanted.chroma < 0.04
      return FixedColor.nearest(to: wanted) { (!isGrey || $0.lab.isGrey) && isAllowed($0) }
    }
    let family = sign > 0 ? families.positive : families.negative
    return FixedColor.nearest(to: wanted, ofClass: true) {
      family.contains($0.lab) && isAllowed($0)
    }
  }
}
