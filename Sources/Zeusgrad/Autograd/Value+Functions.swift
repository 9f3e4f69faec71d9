extension Value {
  /// Raises to a fixed power, with an error of at most two units in the last place.
  ///
  /// ```
  /// y = xⁿ      dy/dx = n · xⁿ⁻¹
  /// ```
  public consuming func pow(_ exponent: Double) -> Value {
    .recording(.power, self, constant: exponent)
  }

  /// Applies the rectifier; its derivative at 0 is 0.
  ///
  /// NaN stays NaN, with the derivative 1, so that a broken run cannot look perfect.
  ///
  /// ```
  /// y = x <= 0 ? 0 : x      dy/dx = x <= 0 ? 0 : 1
  /// ```
  public consuming func relu() -> Value { .recording(.relu, self) }

  /// Applies the hyperbolic tangent.
  ///
  /// ```
  /// y = tanh x      dy/dx = 1 − y²
  /// ```
  public consuming func tanh() -> Value { .recording(.tanh, self) }

  /// Applies the exponential function.
  ///
  /// ```
  /// y = eˣ      dy/dx = y
  /// ```
  public consuming func exp() -> Value { .recording(.exp, self) }

  /// Applies the natural logarithm.
  ///
  /// ```
  /// y = ln x      dy/dx = 1 / x
  /// ```
  public consuming func log() -> Value { .recording(.log, self) }

  /// Applies the logistic function.
  ///
  /// ```
  /// y = 1 / (1 + e⁻ˣ)      dy/dx = y · (1 − y)
  /// ```
  public consuming func sigmoid() -> Value { .recording(.sigmoid, self) }

  /// Applies the smooth rectifier.
  ///
  /// It is an operation of its own, because built from others its derivative at 0 would be wrong.
  ///
  /// ```
  /// y = ln(1 + eˣ)      dy/dx = 1 / (1 + e⁻ˣ)
  /// ```
  public consuming func softplus() -> Value { .recording(.softplus, self) }

  /// Takes the square root.
  ///
  /// ```
  /// y = √x      dy/dx = 1 / (2y)
  /// ```
  public consuming func sqrt() -> Value { .recording(.squareRoot, self) }

  /// Applies the sine, in radians.
  ///
  /// ```
  /// y = sin x      dy/dx = cos x
  /// ```
  public consuming func sin() -> Value { .recording(.sin, self) }

  /// Applies the cosine, in radians.
  ///
  /// ```
  /// y = cos x      dy/dx = −sin x
  /// ```
  public consuming func cos() -> Value { .recording(.cos, self) }

  /// Raises to a power that is a value too, with an error of at most two units in the last place.
  ///
  /// ```
  /// y = xⁿ      dy/dx = n · xⁿ⁻¹      dy/dn = y · ln x
  /// ```
  ///
  /// At x = 0 the derivative by n is 0 for n ≥ 0. Below 0 it is NaN, since there are no powers
  /// between whole ones.
  public func pow(_ exponent: Value) -> Value { Value.recording(.powerOfValues, self, exponent) }

  /// Applies the distribution function of the standard normal distribution, the share of it that is
  /// below, with an error of at most four units in the last place.
  ///
  /// ```
  /// y = Φ(x) = (1 + erf(x / √2)) / 2      dy/dx = e^(−x² / 2) / √(2π)
  /// ```
  public func normcdf() -> Value { Value.recording(.normcdf, self) }
}
