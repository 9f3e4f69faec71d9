import TerminalCanvas

/// The shades of the decision field: from one class through the surface to the other.
struct FieldRamp {
  /// The colours of one class.
  private struct Arm {
    let solid: OKLab
    let ground: OKLab
    let glyph: OKLab
    let faintGlyph: OKLab
  }

  /// How light the colours of one class are.
  private struct Lightness {
    var solid: Double
    var ground: Double
    var glyph: Double
    var faintGlyph: Double
  }

  private let surface: OKLab
  private let negative: Arm
  private let positive: Arm

  init(_ pair: ClassPair, on surface: RGB) {
    let isDark = surface.isDark
    let middle = OKLab(surface)
    // The positive arm is always the lighter one, by a step that a grey projector still shows. In
    // between both leave room for points: near-white on a dark theme, near-black on a light one.
    let step = 0.155
    var negative = Lightness(solid: 0.435, ground: 0.27, glyph: 0.62, faintGlyph: 0.5)
    var positive = Lightness(solid: 0.59, ground: 0.32, glyph: 0.775, faintGlyph: 0.5)
    if isDark {
      negative.solid = max(negative.solid, middle.lightness + 0.07)
      positive.solid = max(positive.solid, negative.solid + step)
    } else {
      positive = Lightness(solid: 0.695, ground: 0.95, glyph: 0.54, faintGlyph: 0.65)
      negative = Lightness(solid: 0.54, ground: 0.87, glyph: 0.385, faintGlyph: 0.6)
      positive.solid = min(positive.solid, middle.lightness - 0.07)
      negative.solid = min(negative.solid, positive.solid - step)
    }
    func arm(_ color: RGB, _ lightness: Lightness) -> Arm {
      let hue = OKLab(color)
      let glyph = hue.at(lightness: lightness.glyph, chroma: 0.12).rgb
      let ratio = Style(.fieldGlyph(Int8(Role.levels))).promisedContrast
      let ground = hue.at(lightness: lightness.ground, chroma: 0.075).rgb
        .moved(to: isDark ? 0 : 1) { $0.contrast(with: glyph) >= ratio }
      return Arm(
        solid: OKLab(hue.at(lightness: lightness.solid, chroma: isDark ? 0.105 : 0.125).rgb),
        ground: OKLab(ground), glyph: OKLab(glyph),
        faintGlyph: OKLab(hue.at(lightness: lightness.faintGlyph, chroma: 0.06).rgb))
    }
    self.surface = middle
    self.negative = arm(pair.negative, negative)
    self.positive = arm(pair.positive, positive)
  }

  /// The solid colour of a level.
  func solid(_ level: Int8) -> RGB { surface.mixed(with: arm(level).solid, strength(level)).rgb }

  /// The tinted ground under a glyph of that level.
  func ground(_ level: Int8) -> RGB { surface.mixed(with: arm(level).ground, strength(level)).rgb }

  /// The colour of a glyph of that level, which stands on the ground of the same.
  func glyph(_ level: Int8) -> RGB {
    arm(level).faintGlyph.mixed(with: arm(level).glyph, strength(level)).rgb
      .readable(on: [ground(level)], ratio: Style(.fieldGlyph(level)).promisedContrast)
  }

  private func arm(_ level: Int8) -> Arm { level < 0 ? negative : positive }

  private func strength(_ level: Int8) -> Double {
    Double(level.magnitude) / Double(Role.levels)
  }
}
