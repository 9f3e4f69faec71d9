// Functions of values as mathematics writes them; each is that of ``Value`` with its name. On numbers
// those of the platform are called as ever.

/// The exponential function of a value: ``Value/exp()``.
public func exp(_ x: Value) -> Value { x.exp() }

/// The natural logarithm of a value: ``Value/log()``.
public func log(_ x: Value) -> Value { x.log() }

/// The square root of a value: ``Value/sqrt()``.
public func sqrt(_ x: Value) -> Value { x.sqrt() }

/// The hyperbolic tangent of a value: ``Value/tanh()``.
public func tanh(_ x: Value) -> Value { x.tanh() }

/// The sine of a value, in radians: ``Value/sin()``.
public func sin(_ x: Value) -> Value { x.sin() }

/// The cosine of a value, in radians: ``Value/cos()``.
public func cos(_ x: Value) -> Value { x.cos() }

/// The magnitude of a value: ``Value/abs()``.
public func abs(_ x: Value) -> Value { x.abs() }

/// A fixed power of a value: ``Value/pow(_:)-(Double)``.
public func pow(_ x: Value, _ exponent: Double) -> Value { x.pow(exponent) }

/// A power of a value: ``Value/pow(_:)-(Value)``.
public func pow(_ x: Value, _ exponent: Value) -> Value { x.pow(exponent) }

/// A power of a number: ``Value/pow(_:)-(Value)``.
public func pow(_ x: Double, _ exponent: Value) -> Value { Value(x).pow(exponent) }
