extension Recipe {
  /// The learning rates that are allowed.
  package static let learningRates = 1e-5...10.0

  /// The learning rates that keys step through: 1, 2 and 5 times the powers of ten.
  static let learningRateLadder: [Double] =
    [-5, -4, -3, -2, -1, 0].flatMap { exponent in
      // Read from text, since a product such as 2 · 10⁻⁵ is not the number that is written 2e-05.
      [1, 2, 5].compactMap { Double("\($0)e\(exponent)") }
    } + [10]

  /// The next learning rate on the ladder; nil at its end.
  static func learningRate(after rate: Double, up: Bool) -> Double? {
    up ? learningRateLadder.first { $0 > rate } : learningRateLadder.last { $0 < rate }
  }
}
