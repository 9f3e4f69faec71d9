internal import CZeusgradKernels

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
  /// The result of an operation on one number.
  static func applying(_ operation: Operation, to operand: Self, _ constant: Double) -> Self
}

extension Double: Arithmetic {
  // Not `a > 0`: what comes of NaN is NaN, so that a broken run cannot look perfect.
  @inline(__always)
  static func passed(_ gradient: Double, where activation: Double) -> Double {
    activation <= 0 ? 0 : gradient
  }

  @inline(__always)
  static func applying(_ operation: Operation, to operand: Double, _ constant: Double) -> Double {
    operation.forward(operand, 0, 0, constant)
  }

  /// This number plus a product, rounded once.
  ///
  /// Never the one of the standard library, which may be a call that is many times slower.
  @inline(__always)
  func fused(adding left: Double, times right: Double) -> Double {
    zg_adding_product(self, left, right)
  }
}
