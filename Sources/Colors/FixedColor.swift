/// One of the 240 colours that a terminal with 256 fixes; people redefine only the first sixteen.
struct FixedColor {
  /// The number by which the terminal knows it.
  let number: Int32
  /// Where it lies among colours.
  let lab: OKLab
  /// The distance from grey, kept because every comparison asks for it.
  private let chroma: Double
  /// What its contrast follows from.
  let luminance: Double

  private init(_ number: Int, _ color: RGB) {
    self.number = Int32(number)
    lab = OKLab(color)
    chroma = lab.chroma
    luminance = color.luminance
  }

  /// The contrast ratio of WCAG 2 with another.
  func contrast(with other: FixedColor) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  static let black = all[0]
  static let white = all[215]

  /// Black or white, whichever is easier to read on a ground.
  static func extreme(on ground: FixedColor) -> FixedColor {
    ground.contrast(with: white) >= ground.contrast(with: black) ? white : black
  }

  /// The nearest of those that are allowed to a colour, which may be one that stands for a class.
  static func nearest(
    to wanted: OKLab, ofClass: Bool = false, where isAllowed: (FixedColor) -> Bool
  ) -> FixedColor? {
    var best: (color: FixedColor?, distance: Double) = (nil, .infinity)
    let chroma = wanted.chroma
    for color in all {
      let distance = color.distance(from: wanted, chroma: chroma, ofClass: ofClass)
      if distance < best.distance, isAllowed(color) { best = (color, distance) }
    }
    return best.color
  }

  /// How far it is from what was wanted, where a change of hue counts more than any other.
  private func distance(from wanted: OKLab, chroma: Double, ofClass: Bool) -> Double {
    let (light, a, b) = (lab.lightness - wanted.lightness, lab.a - wanted.a, lab.b - wanted.b)
    let gain = self.chroma - chroma
    let hue = max(0, a * a + b * b - gain * gain)
    guard ofClass else { return (light * light + gain * gain + 4 * hue).squareRoot() }
    // A paler colour is worse than a stronger one, and grey says nothing of the class at all.
    let paleness = gain < 0 ? 4.0 : 0.5
    let loss = lab.isGrey && !wanted.isGrey ? 0.06 : 0
    return (light * light + paleness * gain * gain + 12 * hue).squareRoot() + loss
  }

  /// All of them, in the order of their numbers: a cube of 216 and 24 greys.
  static let all: [FixedColor] = {
    var colors: [RGB] = []
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for red in steps {
      for green in steps {
        for blue in steps { colors.append(RGB(red: red, green: green, blue: blue)) }
      }
    }
    for step in 0..<24 {
      let grey = UInt8(8 + 10 * step)
      colors.append(RGB(red: grey, green: grey, blue: grey))
    }
    return colors.enumerated().map { FixedColor(16 + $0.offset, $0.element) }
  }()
}
