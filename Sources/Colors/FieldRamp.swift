import TerminalCanvas

/// The shades of the decision field: from one class through the surface to the other.
struct FieldRamp {
  private let surface: OKLab
  private let solid: (negative: OKLab, positive: OKLab)
  private let ground: (negative: OKLab, positive: OKLab)

  init(_ pair: ClassPair, on surface: RGB) {
    let dark = surface.isDark
    let middle = OKLab(surface)
    // The positive arm is always the lighter one, by a step that a grey projector still shows. In
    // between both leave room for points: near-white on a dark theme, near-black on a light one.
    let step = 0.155
    let positiveLightness: Double
    let negativeLightness: Double
    if dark {
      negativeLightness = max(0.475, middle.lightness + 0.07)
      positiveLightness = max(0.63, negativeLightness + step)
    } else {
      positiveLightness = min(0.695, middle.lightness - 0.07)
      negativeLightness = min(0.54, positiveLightness - step)
    }
    func arm(_ color: RGB, _ lightness: Double) -> (solid: OKLab, ground: OKLab) {
      let full = OKLab(color).at(lightness: lightness, chroma: 0.105).rgb
      let ground = middle.mixed(with: OKLab(full), 0.3).rgb
        .moved(to: dark ? 0 : 1) { $0.contrast(with: full) >= 2.5 }
      return (OKLab(full), OKLab(ground))
    }
    let negative = arm(pair.negative, negativeLightness)
    let positive = arm(pair.positive, positiveLightness)
    self.surface = middle
    solid = (negative.solid, positive.solid)
    ground = (negative.ground, positive.ground)
  }

  /// The solid colour of a level.
  func solid(_ level: Int8) -> RGB { shade(level, of: solid) }

  /// The ground on which a glyph of that level's solid colour can be read.
  func ground(_ level: Int8) -> RGB { shade(level, of: ground) }

  private func shade(_ level: Int8, of ends: (negative: OKLab, positive: OKLab)) -> RGB {
    let strength = Double(level.magnitude) / Double(Role.levels)
    return surface.mixed(with: level < 0 ? ends.negative : ends.positive, strength).rgb
  }
}
