// Choices that depend on a value, and that a program can therefore record.

extension Value {
  /// Takes the magnitude; its derivative at 0 is 0.
  ///
  /// ```
  /// y = |x|      dy/dx = the sign of x: 1, 0 or −1
  /// ```
  public func abs() -> Value { Value.recording(.abs, self) }

  /// Takes what is below a least number for that, and what is above a greatest for that.
  ///
  /// On the bounds the derivative is 1.
  ///
  /// ```
  /// y = min(max(x, low), high)      dy/dx = low ≤ x ≤ high ? 1 : 0
  /// ```
  public func clamp(to range: ClosedRange<Double>) -> Value {
    clamp(min: Value(range.lowerBound), max: Value(range.upperBound))
  }

  /// Takes what is below a least value for that, and what is above a greatest for that.
  ///
  /// What is taken has the derivative 1. If the least is above the greatest, the greatest is taken.
  public func clamp(min low: Value, max high: Value) -> Value {
    Value.recording(.clamp, self, low, high)
  }
}

/// Takes one of two values, as a third is above 0 or not: what an `if` would do, for programs too.
///
/// ```
/// y = c > 0 ? a : b      dy/da = c > 0 ? 1 : 0      dy/db = c > 0 ? 0 : 1      dy/dc = 0
/// ```
///
/// Both are computed, and only one is taken: what the other is, NaN too, does not matter to the number.
public func select(_ condition: Value, _ a: Value, _ b: Value) -> Value {
  Value.recording(.select, condition, a, b)
}

/// Takes a value, where another is above 0, or else a number.
public func select(_ condition: Value, _ a: Value, _ b: Double) -> Value {
  select(condition, a, Value(b))
}

/// Takes a number, where a value is above 0, or else a value.
public func select(_ condition: Value, _ a: Double, _ b: Value) -> Value {
  select(condition, Value(a), b)
}

/// Takes one of two numbers, as a value is above 0 or not.
public func select(_ condition: Value, _ a: Double, _ b: Double) -> Value {
  select(condition, Value(a), Value(b))
}

/// Takes the larger of two values; NaN, if one is NaN.
///
/// Where both are equal, each gets half of the gradient.
///
/// ```
/// y = max(a, b)      dy/da = a > b ? 1 : a == b ? ½ : 0      dy/db = 1 − dy/da
/// ```
public func max(_ a: Value, _ b: Value) -> Value { Value.recording(.max, a, b) }

/// Takes the larger of a value and a number; where both are equal, the derivative is a half.
public func max(_ a: Value, _ b: Double) -> Value { max(a, Value(b)) }

/// Takes the larger of a number and a value; where both are equal, the derivative is a half.
public func max(_ a: Double, _ b: Value) -> Value { max(Value(a), b) }

/// Takes the largest of three values or more.
public func max(_ a: Value, _ b: Value, _ c: Value, _ rest: Value...) -> Value {
  rest.reduce(max(max(a, b), c)) { max($0, $1) }
}

/// Takes the smaller of two values; NaN, if one is NaN.
///
/// Where both are equal, each gets half of the gradient.
///
/// ```
/// y = min(a, b)      dy/da = a < b ? 1 : a == b ? ½ : 0      dy/db = 1 − dy/da
/// ```
public func min(_ a: Value, _ b: Value) -> Value { Value.recording(.min, a, b) }

/// Takes the smaller of a value and a number; where both are equal, the derivative is a half.
public func min(_ a: Value, _ b: Double) -> Value { min(a, Value(b)) }

/// Takes the smaller of a number and a value; where both are equal, the derivative is a half.
public func min(_ a: Double, _ b: Value) -> Value { min(Value(a), b) }

/// Takes the smallest of three values or more.
public func min(_ a: Value, _ b: Value, _ c: Value, _ rest: Value...) -> Value {
  rest.reduce(min(min(a, b), c)) { min($0, $1) }
}
