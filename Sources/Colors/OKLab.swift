/// A colour in OKLab, where equal distances look about equally different (Ottosson 2020).
struct OKLab: Hashable, Sendable {
  /// From 0, black, to 1, white.
  var lightness: Double
  /// From green, negative, to red.
  var a: Double
  /// From blue, negative, to yellow.
  var b: Double

  /// The distance from grey.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// Whether it has no hue to speak of.
  var isGrey: Bool { a * a + b * b < 0.02 * 0.02 }

  /// A colour from its coordinates.
  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// The OKLab coordinates of an sRGB colour.
  init(_ color: RGB) { self.init(LinearRGB(color)) }

  init(_ color: LinearRGB) {
    let (red, green, blue) = (color.red, color.green, color.blue)
    let long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue).cubeRoot
    let medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue).cubeRoot
    let short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue).cubeRoot
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The nearest 24-bit colour of the same lightness and hue: chroma gives way where sRGB ends.
  var rgb: RGB {
    if linear.isDisplayable { return RGB(linear) }
    var (shown, lost) = (0.0, 1.0)
    for _ in 0..<20 {
      let share = (shown + lost) / 2
      if scaled(chroma: share).linear.isDisplayable { shown = share } else { lost = share }
    }
    return RGB(scaled(chroma: shown).linear)
  }

  private var linear: LinearRGB {
    func cube(_ x: Double) -> Double { x * x * x }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return LinearRGB(
      red: 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      green: -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      blue: -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
  }

  /// The distance to another colour; 0.02 is just visible, 1 lies between black and white.
  func distance(to other: OKLab) -> Double {
    let (dL, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dL * dL + da * da + db * db).squareRoot()
  }

  /// The colour a share of the way, from 0 to 1, towards another.
  func mixed(with other: OKLab, _ share: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * share,
      a: a + (other.a - a) * share, b: b + (other.b - b) * share)
  }

  /// The colour of the same hue with this lightness and at most this chroma.
  func at(lightness: Double, chroma limit: Double = .infinity) -> OKLab {
    var moved = chroma > limit ? scaled(chroma: limit / chroma) : self
    moved.lightness = lightness
    return moved
  }

  private func scaled(chroma share: Double) -> OKLab {
    OKLab(lightness: lightness, a: a * share, b: b * share)
  }
}
