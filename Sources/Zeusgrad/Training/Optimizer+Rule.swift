extension Optimizer {
  /// The row of an optimizer: what it remembers, what is its own, what it does.
  struct Rule: Sendable {
    /// How many numbers it remembers for each parameter.
    let slots: @Sendable (Optimizer) -> Int
    /// Those of its own settings that are not as usual, as they are written.
    let unusual: @Sendable (Optimizer) -> [String]
    /// Changes parameters, shape (parameters), against their gradient; `memory` has shape (slots,
    /// parameters), and `updates` counts this one.
    let update:
      @Sendable (
        _ optimizer: Optimizer, _ updates: Int, _ learningRate: Double,
        _ parameters: UnsafeMutableBufferPointer<Double>,
        _ gradient: UnsafeBufferPointer<Double>,
        _ memory: UnsafeMutableBufferPointer<Double>
      ) -> Void
  }
}
