import TerminalCanvas

/// The hues that may stand for one class, so that a rounded colour never has that of the other.
struct HueFamily {
  private let own: OKLab
  private let other: OKLab

  /// The family of the class with positive scores in a palette, or of that with negative ones.
  init(isPositive: Bool, in palette: Palette) {
    let classes = (OKLab(palette[.positive]), OKLab(palette[.negative]))
    (own, other) = isPositive ? classes : (classes.1, classes.0)
  }

  /// Whether a colour is of one of these hues, or grey, which is nobody's.
  func contains(_ color: OKLab) -> Bool {
    if color.isGrey { return true }
    if own.isGrey { return false }
    let kinship = color.hueKinship(to: own)
    return kinship >= 0.906 && (other.isGrey || kinship >= color.hueKinship(to: other))
  }
}

extension OKLab {
  /// The cosine of the angle between two hues: 1 if they are the same, −1 if opposite.
  fileprivate func hueKinship(to other: OKLab) -> Double {
    (a * other.a + b * other.b) / (chroma * other.chroma)
  }
}
