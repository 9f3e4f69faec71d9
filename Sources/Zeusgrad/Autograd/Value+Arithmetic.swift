// The forms with two values are disfavored, so that a literal is a number there and is folded into
// the node: `2 * x` makes one node, and `xs.reduce(0, +) / 3` is not ambiguous.

extension Value {
  /// Adds two values.
  @_disfavoredOverload
  public static func + (left: Value, right: Value) -> Value { Value(.add, left, right) }

  /// Adds a number to a value.
  public static func + (left: Value, right: Double) -> Value {
    Value(.addConstant, left, constant: right)
  }

  /// Adds a value to a number.
  public static func + (left: Double, right: Value) -> Value {
    Value(.addConstant, right, constant: left)
  }

  /// Subtracts a value from a value.
  @_disfavoredOverload
  public static func - (left: Value, right: Value) -> Value { Value(.subtract, left, right) }

  /// Subtracts a number from a value.
  public static func - (left: Value, right: Double) -> Value {
    Value(.addConstant, left, constant: -right)
  }

  /// Subtracts a value from a number.
  public static func - (left: Double, right: Value) -> Value {
    Value(.constantMinus, right, constant: left)
  }

  /// Multiplies two values.
  @_disfavoredOverload
  public static func * (left: Value, right: Value) -> Value { Value(.multiply, left, right) }

  /// Multiplies a value by a number.
  public static func * (left: Value, right: Double) -> Value {
    Value(.multiplyConstant, left, constant: right)
  }

  /// Multiplies a number by a value.
  public static func * (left: Double, right: Value) -> Value {
    Value(.multiplyConstant, right, constant: left)
  }

  /// Divides a value by a value.
  @_disfavoredOverload
  public static func / (left: Value, right: Value) -> Value { Value(.divide, left, right) }

  /// Divides a value by a number.
  public static func / (left: Value, right: Double) -> Value {
    Value(.divideByConstant, left, constant: right)
  }

  /// Divides a number by a value.
  public static func / (left: Double, right: Value) -> Value {
    Value(.constantDividedBy, right, constant: left)
  }

  /// Changes the sign.
  public static prefix func - (operand: Value) -> Value { Value(.negate, operand) }
}

extension Value {
  /// Replaces a value by its sum with another.
  @_disfavoredOverload
  public static func += (left: inout Value, right: Value) { left = left + right }

  /// Replaces a value by its sum with a number.
  public static func += (left: inout Value, right: Double) { left = left + right }

  /// Replaces a value by its difference from another.
  @_disfavoredOverload
  public static func -= (left: inout Value, right: Value) { left = left - right }

  /// Replaces a value by its difference from a number.
  public static func -= (left: inout Value, right: Double) { left = left - right }

  /// Replaces a value by its product with another.
  @_disfavoredOverload
  public static func *= (left: inout Value, right: Value) { left = left * right }

  /// Replaces a value by its product with a number.
  public static func *= (left: inout Value, right: Double) { left = left * right }

  /// Replaces a value by its quotient by another.
  @_disfavoredOverload
  public static func /= (left: inout Value, right: Value) { left = left / right }

  /// Replaces a value by its quotient by a number.
  public static func /= (left: inout Value, right: Double) { left = left / right }
}
