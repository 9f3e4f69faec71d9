/// What the table of derivatives computes with: numbers, or symbols that become instructions.
protocol Arithmetic {
  init(_ constant: Double)
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (operand: Self) -> Self
  /// `gradient` where an activation is above zero or NaN, else zero: selected, not multiplied.
  static func passed(_ gradient: Self, where activation: Self) -> Self
  /// A power with a constant exponent.
  static func power(_ base: Self, _ exponent: Double) -> Self
  static func sigmoid(_ operand: Self) -> Self
  static func sine(_ operand: Self) -> Self
  static func cosine(_ operand: Self) -> Self
}

extension Double: Arithmetic {
  // Not `a > 0`: what comes of NaN is NaN, so that a broken run cannot look perfect.
  @inline(__always)
  static func passed(_ gradient: Double, where activation: Double) -> Double {
    activation <= 0 ? 0 : gradient
  }

  @inline(__always)
  static func power(_ base: Double, _ exponent: Double) -> Double {
    Elementary.power(base, exponent)
  }

  @inline(__always)
  static func sigmoid(_ operand: Double) -> Double { Elementary.sigmoid(operand) }

  @inline(__always)
  static func sine(_ operand: Double) -> Double { Elementary.sine(operand) }

  @inline(__always)
  static func cosine(_ operand: Double) -> Double { Elementary.cosine(operand) }
}
