// The only file that imports the platform's mathematical library.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The elementary functions of the engine; every other file takes them from here.
enum Elementary {
  static func exponential(_ x: Double) -> Double { exp(x) }

  static func logarithm(_ x: Double) -> Double { log(x) }

  static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

  static func sine(_ x: Double) -> Double { sin(x) }

  static func cosine(_ x: Double) -> Double { cos(x) }

  /// The rectifier; NaN stays NaN, so that a broken run cannot look perfect.
  static func rectifier(_ x: Double) -> Double { x <= 0 ? 0 : x }

  /// The logistic function `1 / (1 + e⁻ˣ)`, without overflow on either side.
  static func sigmoid(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let e = exp(x)
    return e / (1 + e)
  }

  /// The smooth rectifier `log(1 + eˣ)`, without overflow and without loss far below zero.
  static func softplus(_ x: Double) -> Double {
    x > 0 ? x + log1p(exp(-x)) : log1p(exp(x))
  }

  /// A power; small whole exponents are multiplications, so that they are exact where they can be.
  static func power(_ x: Double, _ exponent: Double) -> Double {
    guard exponent == exponent.rounded(), abs(exponent) <= 16 else { return pow(x, exponent) }
    var result = 1.0
    for _ in 0..<Int(abs(exponent)) { result *= x }
    return exponent < 0 ? 1 / result : result
  }
}
