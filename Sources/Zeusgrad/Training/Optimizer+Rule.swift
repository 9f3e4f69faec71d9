extension Optimizer {
  /// The row of an optimizer: what it remembers, what it reads, what it does.
  struct Rule: Sendable {
    /// How many numbers it remembers for each parameter.
    let slots: @Sendable (Optimizer) -> Int
    /// The keys of the settings that no other optimizer reads.
    let settings: [String]
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
