// Twelve plain overloads: values are made of no literal, so that `2 * x` folds its number, and long
// expressions are checked in an instant. The forms with a whole number are disfavored: a literal is
// taken for a Double.

extension Value {
  /// Adds two values.
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

  /// Adds the product of two factors, and rounds once: one node for what `self + left * right`
  /// makes two of.
  ///
  /// It is what a ``Neuron`` adds up its inputs with. A ``Program`` makes a dot product of a chain of
  /// these, and a layer of chains over the same inputs; `+` and `*` are left as they are.
  ///
  /// ```
  /// y = s + a · b      dy/ds = 1      dy/da = b      dy/db = a
  /// ```
  public func addingProduct(_ left: Value, _ right: Value) -> Value {
    Value(.addingProduct, self, left, right)
  }

  /// Adds the product of a value and a number, and rounds once.
  public func addingProduct(_ left: Value, _ right: Double) -> Value {
    Value(.addingMultiple, self, left, constant: right)
  }

  /// Adds the product of a number and a value, and rounds once.
  public func addingProduct(_ left: Double, _ right: Value) -> Value {
    Value(.addingMultiple, self, right, constant: left)
  }
}

extension Value {
  /// Replaces a value by its sum with another.
  public static func += (left: inout Value, right: Value) { left = left + right }

  /// Replaces a value by its sum with a number.
  public static func += (left: inout Value, right: Double) { left = left + right }

  /// Replaces a value by its difference from another.
  public static func -= (left: inout Value, right: Value) { left = left - right }

  /// Replaces a value by its difference from a number.
  public static func -= (left: inout Value, right: Double) { left = left - right }

  /// Replaces a value by its product with another.
  public static func *= (left: inout Value, right: Value) { left = left * right }

  /// Replaces a value by its product with a number.
  public static func *= (left: inout Value, right: Double) { left = left * right }

  /// Replaces a value by its quotient by another.
  public static func /= (left: inout Value, right: Value) { left = left / right }

  /// Replaces a value by its quotient by a number.
  public static func /= (left: inout Value, right: Double) { left = left / right }
}
