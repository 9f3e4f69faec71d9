// What neurons of other kinds do with their sums. Those that a layer has are in `Activation`.

extension Value {
  /// Applies the rectifier that lets a share of what is below 0 through.
  ///
  /// The derivative at 0 is the slope.
  ///
  /// ```
  /// y = x > 0 ? x : slope · x      dy/dx = x > 0 ? 1 : slope
  /// ```
  public func leakyReLU(_ slope: Double = 0.01) -> Value {
    Value.recording(.leakyReLU, self, constant: slope)
  }

  /// Applies the exponential linear unit.
  ///
  /// ```
  /// y = x > 0 ? x : α · (eˣ − 1)      dy/dx = x > 0 ? 1 : α · eˣ
  /// ```
  public func elu(_ alpha: Double = 1) -> Value { Value.recording(.elu, self, constant: alpha) }

  /// Applies the Gaussian error linear unit, by the distribution function itself and not by one of its
  /// approximations, with an error of at most six units in the last place.
  ///
  /// ```
  /// y = x · Φ(x) = x · (1 + erf(x / √2)) / 2      dy/dx = Φ(x) + x · e^(−x² / 2) / √(2π)
  /// ```
  public func gelu() -> Value { Value.recording(.gelu, self) }

  /// Applies the sigmoid linear unit, also called swish, with an error of at most three units in the
  /// last place.
  ///
  /// ```
  /// y = x · s with s = 1 / (1 + e⁻ˣ)      dy/dx = s · (1 + x · (1 − s))
  /// ```
  public func silu() -> Value { Value.recording(.silu, self) }
}
