/// A range of numbers with ticks at round steps of 1, 2 or 5 times a power of ten.
package struct Axis: Equatable, Sendable {
  package let low: Double
  package let high: Double
  /// The distance between ticks.
  package let step: Double

  /// Creates an axis with a limited number of steps between its ends.
  ///
  /// - Parameters:
  ///   - low: The number at the low end.
  ///   - high: The number at the high end; if it is not above the low one, the axis is 0…1.
  ///   - steps: The largest number of steps.
  ///   - rounded: Whether the ends are moved outward to the next ticks.
  package init(low: Double, high: Double, steps: Int, rounded: Bool = true) {
    // Beyond these the distance between ticks would become 0 or infinite.
    let isUsable = low.isFinite && high.isFinite && high - low > 1e-300
    let low = isUsable ? max(-1e300, low) : 0
    let high = isUsable ? min(1e300, high) : 1
    step = Self.roundStep(atLeast: (high - low) / Double(max(1, steps)))
    // A step is not exact: an end that is a tick must stay where it is.
    self.low = rounded ? (low / step + 1e-9).rounded(.down) * step : low
    self.high = rounded ? (high / step - 1e-9).rounded(.up) * step : high
  }

  /// The smallest round step that is not below a number.
  private static func roundStep(atLeast size: Double) -> Double {
    var unit = 1.0
    while unit > size { unit /= 10 }
    while unit * 10 <= size { unit *= 10 }
    // The comparisons allow for the rounding errors of the divisions above.
    for factor in [1.0, 2, 5] where unit * factor >= size * (1 - 1e-9) { return unit * factor }
    return unit * 10
  }

  /// The ticks within the axis, ascending.
  package var ticks: [Double] {
    let first = Int((low / step - 1e-9).rounded(.up))
    let last = Int((high / step + 1e-9).rounded(.down))
    return last < first ? [] : (first...last).map { Double($0) * step }
  }

  /// How many decimals the ticks need to be told apart.
  package var decimals: Int {
    var decimals = 0
    var scaled = step
    while decimals < 12, scaled < 1 - 1e-9 {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }

  /// Where a number lies, 0 at the low end and 1 at the high one.
  package func position(_ value: Double) -> Double {
    high > low ? (value - low) / (high - low) : 0
  }
}
