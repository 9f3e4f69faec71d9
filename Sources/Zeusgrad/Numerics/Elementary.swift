internal import CZeusgradKernels

/// The elementary functions of the engine, for what is not a graph.
///
/// None is the platform's: they are accurate to 2 units in the last place and give the same bits on
/// every system, alone or in an array.
enum Elementary {
  static func logarithm(_ x: Double) -> Double { zg_log(x) }

  static func hyperbolicTangent(_ x: Double) -> Double { zg_tanh(x) }

  static func sine(_ x: Double) -> Double { zg_sin(x) }

  static func cosine(_ x: Double) -> Double { zg_cos(x) }

  /// A power; small whole exponents are multiplications, so that they are exact where they can be.
  static func power(_ x: Double, _ exponent: Double) -> Double {
    guard exponent == exponent.rounded(), abs(exponent) <= 16 else { return zg_pow(x, exponent) }
    var result = 1.0
    for _ in 0..<Int(abs(exponent)) { result *= x }
    return exponent < 0 ? 1 / result : result
  }
}
