// A whole number beside a value, such as the count of an array, without a conversion.

extension Value {
  /// Creates a value from a whole number.
  public convenience init(_ number: some BinaryInteger) { self.init(Double(number)) }

  /// Raises to a fixed power, with a whole number as exponent.
  @_disfavoredOverload
  public func pow(_ exponent: Int) -> Value { pow(Double(exponent)) }

  /// Adds a whole number to a value.
  @_disfavoredOverload
  public static func + (left: consuming Value, right: Int) -> Value { left + Double(right) }

  /// Adds a value to a whole number.
  @_disfavoredOverload
  public static func + (left: Int, right: consuming Value) -> Value { Double(left) + right }

  /// Subtracts a whole number from a value.
  @_disfavoredOverload
  public static func - (left: consuming Value, right: Int) -> Value { left - Double(right) }

  /// Subtracts a value from a whole number.
  @_disfavoredOverload
  public static func - (left: Int, right: consuming Value) -> Value { Double(left) - right }

  /// Multiplies a value by a whole number.
  @_disfavoredOverload
  public static func * (left: consuming Value, right: Int) -> Value { left * Double(right) }

  /// Multiplies a whole number by a value.
  @_disfavoredOverload
  public static func * (left: Int, right: consuming Value) -> Value { Double(left) * right }

  /// Divides a value by a whole number.
  @_disfavoredOverload
  public static func / (left: consuming Value, right: Int) -> Value { left / Double(right) }

  /// Divides a whole number by a value.
  @_disfavoredOverload
  public static func / (left: Int, right: consuming Value) -> Value { Double(left) / right }

  /// Replaces a value by its sum with a whole number.
  @_disfavoredOverload
  public static func += (left: inout Value, right: Int) { left = left + Double(right) }

  /// Replaces a value by its difference from a whole number.
  @_disfavoredOverload
  public static func -= (left: inout Value, right: Int) { left = left - Double(right) }

  /// Replaces a value by its product with a whole number.
  @_disfavoredOverload
  public static func *= (left: inout Value, right: Int) { left = left * Double(right) }

  /// Replaces a value by its quotient by a whole number.
  @_disfavoredOverload
  public static func /= (left: inout Value, right: Int) { left = left / Double(right) }
}

/// A fixed power of a value, with a whole number as exponent.
@_disfavoredOverload
public func pow(_ x: Value, _ exponent: Int) -> Value { x.pow(Double(exponent)) }

/// Takes the larger of a value and a whole number.
@_disfavoredOverload
public func max(_ a: Value, _ b: Int) -> Value { max(a, Double(b)) }

/// Takes the larger of a whole number and a value.
@_disfavoredOverload
public func max(_ a: Int, _ b: Value) -> Value { max(Double(a), b) }

/// Takes the smaller of a value and a whole number.
@_disfavoredOverload
public func min(_ a: Value, _ b: Int) -> Value { min(a, Double(b)) }

/// Takes the smaller of a whole number and a value.
@_disfavoredOverload
public func min(_ a: Int, _ b: Value) -> Value { min(Double(a), b) }
