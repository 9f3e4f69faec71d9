extension Optimizer {
  /// The row of an optimizer: what it remembers, what is its own, what it does.
  struct Rule: Sendable {
    /// How many numbers it remembers for each parameter.
    let slots: @Sendable (Optimizer) -> Int
    /// Those of its own settings that are not as usual, as they are written.
    let unusual: @Sendable (Optimizer) -> [String]
    /// Changes parameters, shape (parameters), against their gradient and then shrinks them for
    /// `l1`; `memory` has shape (slots, parameters), and `updates` counts this one.
    let update:
      @Sendable (
        _ optimizer: Optimizer, _ updates: Int, _ learningRate: Double, _ l1: Double,
        _ parameters: UnsafeMutableBufferPointer<Double>,
        _ gradient: UnsafeBufferPointer<Double>,
        _ memory: UnsafeMutableBufferPointer<Double>
      ) -> Void

    /// Moves a number towards 0 by `amount` and no farther: the proximal step of amount · |p|.
    @inline(__always)
    static func shrunk(_ parameter: Double, by amount: Double) -> Double {
      parameter > amount
        ? parameter - amount
        : parameter < -amount
          ? parameter + amount
          : parameter.isNaN ? parameter : 0
    }

    /// A power by squaring: the same bits on every platform, and quick for any number of updates.
    static func power(_ base: Double, _ exponent: Int) -> Double {
      var result = 1.0
      var factor = base
      var remaining = exponent
      while remaining > 0 {
        if remaining & 1 == 1 { result *= factor }
        factor *= factor
        remaining >>= 1
      }
      return result
    }
  }
}
