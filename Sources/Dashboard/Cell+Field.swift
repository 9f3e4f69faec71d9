import Colors
import TerminalCanvas

extension Cell {
  /// The characters of the two classes, from weak to strong: the sign shows without any colour.
  private static let positives: [Unicode.Scalar] = ["-", "=", "+", "*", "#", "%", "@"]
  private static let negatives: [Unicode.Scalar] = [".", ",", "'", ":", ";", "~", "|"]

  /// Field levels from one end to the other, one for each character.
  static let rampLevels: [Int] = {
    let strengths = (0..<positives.count).map { index in
      (index * Role.levels + positives.count - 1) / positives.count + 1
    }
    return strengths.reversed().map { -$0 } + [0] + strengths
  }()

  /// A cell of the decision field as a character.
  static func field(_ level: Int8) -> Cell {
    let strength = Int(level.magnitude)
    guard strength > 0 else { return Cell(" ", style: Style(.text, on: .fieldGround(0))) }
    let family = level > 0 ? positives : negatives
    let scalar = family[min(family.count - 1, (strength - 1) * family.count / Role.levels)]
    return Cell(scalar, style: Style(.fieldGlyph(level), on: .fieldGround(level)))
  }

  /// A cell of the decision field as two blocks, one above the other.
  static func field(upper: Int8, lower: Int8) -> Cell {
    // A blank is half the bytes of a block, and has no seam in fonts that draw one.
    upper == lower
      ? Cell(" ", style: Style(.text, on: .field(upper)))
      : Cell("▀", style: Style(.field(upper), on: .field(lower)))
  }
}
