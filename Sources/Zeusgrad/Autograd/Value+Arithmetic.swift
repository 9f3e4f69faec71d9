// A literal beside a value is a number and is folded into the node: `2 * x` makes one node. So the
// forms with two values are generic, which no literal fits (a type parameter that has to be a Value
// is not inferred from one). And the forms with a number are disfavored, so that
// `numbers.reduce(0, +)` stays the sum of an array of Double in a file that imports Zeusgrad.

extension Value {
  /// Adds a number to a value.
  @_disfavoredOverload
  public static func + (left: Value, right: Double) -> Value {
    Value(.addConstant, left, constant: right)
  }

  /// Adds a value to a number.
  @_disfavoredOverload
  public static func + (left: Double, right: Value) -> Value {
    Value(.addConstant, right, constant: left)
  }

  /// Subtracts a number from a value.
  @_disfavoredOverload
  public static func - (left: Value, right: Double) -> Value {
    Value(.addConstant, left, constant: -right)
  }

  /// Subtracts a value from a number.
  @_disfavoredOverload
  public static func - (left: Double, right: Value) -> Value {
    Value(.constantMinus, right, constant: left)
  }

  /// Multiplies a value by a number.
  @_disfavoredOverload
  public static func * (left: Value, right: Double) -> Value {
    Value(.multiplyConstant, left, constant: right)
  }

  /// Multiplies a number by a value.
  @_disfavoredOverload
  public static func * (left: Double, right: Value) -> Value {
    Value(.multiplyConstant, right, constant: left)
  }

  /// Divides a value by a number.
  @_disfavoredOverload
  public static func / (left: Value, right: Double) -> Value {
    Value(.divideByConstant, left, constant: right)
  }

  /// Divides a number by a value.
  @_disfavoredOverload
  public static func / (left: Double, right: Value) -> Value {
    Value(.constantDividedBy, right, constant: left)
  }

  /// Changes the sign.
  public static prefix func - (operand: Value) -> Value { Value(.negate, operand) }
}

extension Value {
  /// Replaces a value by its sum with a number.
  @_disfavoredOverload
  public static func += (left: inout Value, right: Double) { left = left + right }

  /// Replaces a value by its difference from a number.
  @_disfavoredOverload
  public static func -= (left: inout Value, right: Double) { left = left - right }

  /// Replaces a value by its product with a number.
  @_disfavoredOverload
  public static func *= (left: inout Value, right: Double) { left = left * right }

  /// Replaces a value by its quotient by a number.
  @_disfavoredOverload
  public static func /= (left: inout Value, right: Double) { left = left / right }
}

/// Adds two values.
public func + <Left: Value, Right: Value>(left: Left, right: Right) -> Value {
  Value(.add, left, right)
}

/// Subtracts a value from a value.
public func - <Left: Value, Right: Value>(left: Left, right: Right) -> Value {
  Value(.subtract, left, right)
}

/// Multiplies two values.
public func * <Left: Value, Right: Value>(left: Left, right: Right) -> Value {
  Value(.multiply, left, right)
}

/// Divides a value by a value.
public func / <Left: Value, Right: Value>(left: Left, right: Right) -> Value {
  Value(.divide, left, right)
}

/// Replaces a value by its sum with another.
public func += <Right: Value>(left: inout Value, right: Right) { left = left + right }

/// Replaces a value by its difference from another.
public func -= <Right: Value>(left: inout Value, right: Right) { left = left - right }

/// Replaces a value by its product with another.
public func *= <Right: Value>(left: inout Value, right: Right) { left = left * right }

/// Replaces a value by its quotient by another.
public func /= <Right: Value>(left: inout Value, right: Right) { left = left / right }
