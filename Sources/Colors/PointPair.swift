import TerminalCanvas

/// The colours of the points of the two classes, which lie on the decision field.
struct PointPair {
  /// The colour of a point of the class with positive scores.
  let positive: RGB
  /// The colour of a point of the class with negative scores.
  let negative: RGB

  /// How far in OKLab a point is from the glyphs around it, and from points of the other class.
  private static let (fromGlyphs, fromOther) = (0.15, 0.1)

  /// Near-white shades of the classes on a dark field, near-black ones on a light one.
  ///
  /// They are moved to white or black no farther than it takes to tell them from all else.
  init(_ pair: ClassPair, on ramp: FieldRamp) {
    let isDark = ramp.solid(0).isDark
    // The surface comes first: points move away from it.
    let levels = [0] + Role.allLevels
    let (grounds, solids) = (levels.map(ramp.ground), levels.map(ramp.solid))
    let glyphs = Role.allLevels.filter { $0 != 0 }.map { OKLab(ramp.glyph($0)) }
    typealias Shade = (color: RGB, lab: OKLab, move: Double, fromGlyphs: Double)
    func shades(of color: RGB) -> [Shade] {
      let (start, end) = isDark ? (0.9, 1.0) : (0.26, 0.0)
      return stride(from: 0.0, through: 1, by: 0.05).map { move in
        let shade = OKLab(color).at(lightness: start + (end - start) * move, chroma: 0.08).rgb
          .readable(on: grounds).readable(on: solids, ratio: 3)
        let lab = OKLab(shade)
        return (shade, lab, move, glyphs.map { $0.distance(to: lab) }.min() ?? .infinity)
      }
    }
    var best = (positive: pair.positive, negative: pair.negative, quality: -1.0, move: 0.0)
    let negatives = shades(of: pair.negative)
    for one in shades(of: pair.positive) {
      for other in negatives {
        let quality = min(
          1, min(one.fromGlyphs, other.fromGlyphs) / Self.fromGlyphs,
          one.lab.distance(to: other.lab) / Self.fromOther)
        let move = one.move + other.move
        if (quality, -move) > (best.quality, -best.move) {
          best = (one.color, other.color, quality, move)
        }
      }
    }
    (positive, negative) = (best.positive, best.negative)
  }
}
