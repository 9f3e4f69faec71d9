// Twelve plain overloads: values are made of no literal, so that `2 * x` folds its number, and long
// expressions are checked in an instant. The forms with a whole number are disfavored: a literal is
// taken for a Double.

extension Value {
  /// Adds two values.
  public static func + (left: consuming Value, right: consuming Value) -> Value {
    .recording(.add, left, right)
  }

  /// Adds a number to a value.
  public static func + (left: consuming Value, right: Double) -> Value {
    .recording(.addConstant, left, constant: right)
  }

  /// Adds a value to a number.
  public static func + (left: Double, right: consuming Value) -> Value {
    .recording(.addConstant, right, constant: left)
  }

  /// Subtracts a value from a value.
  public static func - (left: consuming Value, right: consuming Value) -> Value {
    .recording(.subtract, left, right)
  }

  /// Subtracts a number from a value.
  public static func - (left: consuming Value, right: Double) -> Value {
    .recording(.addConstant, left, constant: -right)
  }

  /// Subtracts a value from a number.
  public static func - (left: Double, right: consuming Value) -> Value {
    .recording(.constantMinus, right, constant: left)
  }

  /// Multiplies two values.
  public static func * (left: consuming Value, right: consuming Value) -> Value {
    .recording(.multiply, left, right)
  }

  /// Multiplies a value by a number.
  public static func * (left: consuming Value, right: Double) -> Value {
    .recording(.multiplyConstant, left, constant: right)
  }

  /// Multiplies a number by a value.
  public static func * (left: Double, right: consuming Value) -> Value {
    .recording(.multiplyConstant, right, constant: left)
  }

  /// Divides a value by a value.
  public static func / (left: consuming Value, right: consuming Value) -> Value {
    .recording(.divide, left, right)
  }

  /// Divides a value by a number.
  public static func / (left: consuming Value, right: Double) -> Value {
    .recording(.divideByConstant, left, constant: right)
  }

  /// Divides a number by a value.
  public static func / (left: Double, right: consuming Value) -> Value {
    .recording(.constantDividedBy, right, constant: left)
  }

  /// Changes the sign.
  public static prefix func - (operand: consuming Value) -> Value { .recording(.negate, operand) }

  /// Adds the product of two factors, and rounds once: one node for what `self + left * right`
  /// makes two of.
  ///
  /// It is what a ``Neuron`` adds up its inputs with. A ``Program`` makes a dot product of a chain of
  /// these, and a layer of chains over the same inputs; `+` and `*` are left as they are.
  ///
  /// ```
  /// y = s + a · b      dy/ds = 1      dy/da = b      dy/db = a
  /// ```
  public consuming func addingProduct(_ left: consuming Value, _ right: consuming Value) -> Value {
    .recording(.addingProduct, self, left, right)
  }

  /// Adds the product of a value and a number, and rounds once.
  public consuming func addingProduct(_ left: consuming Value, _ right: Double) -> Value {
    .recording(.addingMultiple, self, left, constant: right)
  }

  /// Adds the product of a number and a value, and rounds once.
  public consuming func addingProduct(_ left: Double, _ right: consuming Value) -> Value {
    .recording(.addingMultiple, self, right, constant: left)
  }
}

extension Value {
  /// Replaces a value by its sum with another.
  public static func += (left: inout Value, right: consuming Value) { left = left + right }

  /// Replaces a value by its sum with a number.
  public static func += (left: inout Value, right: Double) { left = left + right }

  /// Replaces a value by its difference from another.
  public static func -= (left: inout Value, right: consuming Value) { left = left - right }

  /// Replaces a value by its difference from a number.
  public static func -= (left: inout Value, right: Double) { left = left - right }

  /// Replaces a value by its product with another.
  public static func *= (left: inout Value, right: consuming Value) { left = left * right }

  /// Replaces a value by its product with a number.
  public static func *= (left: inout Value, right: Double) { left = left * right }

  /// Replaces a value by its quotient by another.
  public static func /= (left: inout Value, right: consuming Value) { left = left / right }

  /// Replaces a value by its quotient by a number.
  public static func /= (left: inout Value, right: Double) { left = left / right }
}
