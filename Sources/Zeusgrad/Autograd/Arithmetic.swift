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
  /// `gradient` where one number is larger than another or one of both is NaN, half of it where they
  /// are equal, else zero.
  static func passed(_ gradient: Self, where number: Self, isLargerThan other: Self) -> Self
  /// The result of an operation on as many numbers as it has operands.
  static func applying(_ operation: Operation, to operands: (Self, Self, Self), _ constant: Double)
    -> Self
}

extension Arithmetic {
  /// The result of an operation on one number.
  @inline(__always)
  static func applying(_ operation: Operation, to operand: Self, _ constant: Double = 0) -> Self {
    applying(operation, to: (operand, operand, operand), constant)
  }

  /// The result of an operation on two numbers.
  @inline(__always)
  static func applying(_ operation: Operation, to left: Self, _ right: Self) -> Self {
    applying(operation, to: (left, right, right), 0)
  }

  /// One number where another is above zero, else a third.
  @inline(__always)
  static func selected(_ condition: Self, _ yes: Self, _ no: Self) -> Self {
    applying(.select, to: (condition, yes, no), 0)
  }
}

extension Double: Arithmetic {
  // Not `a > 0`: what comes of NaN is NaN, so that a broken run cannot look perfect.
  @inline(__always)
  static func passed(_ gradient: Double, where activation: Double) -> Double {
    activation <= 0 ? 0 : gradient
  }

  @inline(__always)
  static func passed(_ gradient: Double, where number: Double, isLargerThan other: Double)
    -> Double
  {
    zg_larger_gradient(gradient, number, other)
  }

  @inline(__always)
  static func applying(
    _ operation: Operation, to operands: (Double, Double, Double), _ constant: Double
  ) -> Double {
    operation.forward(operands.0, operands.1, operands.2, constant)
  }

  /// This number plus a product, rounded once.
  ///
  /// Never the one of the standard library, which may be a call that is many times slower.
  @inline(__always)
  func fused(adding left: Double, times right: Double) -> Double {
    zg_adding_product(self, left, right)
  }
}
