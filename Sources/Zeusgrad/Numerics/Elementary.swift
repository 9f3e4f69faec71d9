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

  /// A power; the exponents from 0 to 4 and −1 are multiplications and a division, which are exact
  /// where they can be.
  @inline(__always)
  static func power(_ x: Double, _ exponent: Double) -> Double { zg_power(x, exponent) }
}
