import TerminalCanvas

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A colour in a space where distance is difference to the eye (Ottosson 2020).
struct OKLab {
  var lightness: Double
  var a: Double
  var b: Double

  init(_ color: RGB) {
    let red = Self.linear[Int(color.red)]
    let green = Self.linear[Int(color.green)]
    let blue = Self.linear[Int(color.blue)]
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// Distance from grey.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// The square of the distance.
  func difference(from other: OKLab) -> Double {
    let l = lightness - other.lightness
    let a = self.a - other.a
    let b = self.b - other.b
    return l * l + a * a + b * b
  }

  private static let linear: [Double] = (0...255).map { value in
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
