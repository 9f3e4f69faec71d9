import Testing

import TerminalCanvas

@Suite("An axis")
struct AxisTests {
  static let tables: [(Double, Double, Int, [Double])] = [
    (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 1.2, 3, [0, 0.5, 1, 1.5]),
    (0, 100, 4, [0, 50, 100]), (-1, 1, 4, [-1, -0.5, 0, 0.5, 1]), (3, 7, 2, [2, 4, 6, 8]),
    (0, 0.03, 3, [0, 0.01, 0.02, 0.03]), (0, 31, 1, [0, 50]), (99, 101, 2, [99, 100, 101]),
    (0, 5, 0, [0, 5]), (0, 5, -3, [0, 5]),
  ]

  @Test("Its ticks are at round steps, and its ends are ticks", arguments: tables)
  func ticks(low: Double, high: Double, steps: Int, ticks: [Double]) {
    let axis = Axis(low: low, high: high, steps: steps)
    #expect(axis.ticks.count == ticks.count)
    #expect(zip(axis.ticks, ticks).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(axis.ticks.first == axis.low)
    #expect(axis.ticks.last == axis.high)
  }

  @Test("The step is 1, 2 or 5 times a power of ten, for ranges of every size")
  func roundSteps() {
    for exponent in -290...290 {
      for first in [1, 1.3, 2, 2.5, 4.9, 5, 7.7, 9.99] {
        for steps in [1, 2, 3, 7, 40] {
          let high = first * power(exponent)
          let axis = Axis(low: 0, high: high, steps: steps)
          #expect(isRound(axis.step), "\(axis)")
          #expect(axis.low == 0 && axis.high >= high * (1 - 1e-9))
          #expect(axis.ticks.count >= 2)
          #expect(axis.ticks.count <= steps + 1, "\(axis)")
        }
      }
    }
  }

  @Test("Its ends stay where they are when it is not to be rounded")
  func exactEnds() {
    let axis = Axis(low: 0, high: 240, steps: 4, rounded: false)
    #expect(axis.low == 0)
    #expect(axis.high == 240)
    #expect(axis.ticks == [0, 100, 200])
    #expect(Axis(low: 0.5, high: 3.5, steps: 3, rounded: false).ticks == [1, 2, 3])
  }

  static let broken: [(Double, Double)] = [
    (1, 1), (0, 0), (2, 1), (.nan, 1), (0, .nan), (.nan, .nan), (0, .infinity), (-.infinity, 0),
    (-.infinity, .infinity), (.infinity, .infinity),
    (0, .leastNonzeroMagnitude), (0, 1e-301),
  ]

  @Test("A range that is none is 0 to 1", arguments: broken)
  func noRange(low: Double, high: Double) {
    #expect(Axis(low: low, high: high, steps: 2) == Axis(low: 0, high: 1, steps: 2))
  }

  @Test("The largest and smallest ranges have ticks", arguments: [1e-299, 1e300, 1.7e308])
  func extremes(high: Double) {
    for low in [0, -high] {
      let axis = Axis(low: low, high: high, steps: 4)
      #expect((2...6).contains(axis.ticks.count))
      #expect(axis.ticks.allSatisfy { $0.isFinite })
    }
  }

  @Test("A small range far from zero has ticks")
  func farFromZero() {
    let axis = Axis(low: 1e15, high: 1e15 + 4, steps: 4)
    #expect(axis.ticks.map { $0 - 1e15 } == [0, 1, 2, 3, 4])
  }

  static let decimals: [(Double, Int)] = [
    (1, 1), (5, 0), (0.2, 2), (0.05, 2), (0.02, 3), (100, 0), (1e9, 0), (1e-6, 7), (1e-30, 12),
    (2.5e-7, 8), (5e-6, 6),
  ]

  @Test("Its numbers have the decimals that tell them apart", arguments: decimals)
  func decimalPlaces(high: Double, places: Int) {
    #expect(Axis(low: 0, high: high, steps: 5).decimals == places)
  }

  @Test("A number lies between the ends in proportion")
  func positions() {
    let axis = Axis(low: -1, high: 3, steps: 4)
    #expect([-1, 0, 1, 3, 5].map(axis.position) == [0, 0.25, 0.5, 1, 1.5])
    #expect(axis.position(.nan).isNaN)
  }

  private func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }

  private func isRound(_ step: Double) -> Bool {
    let exponent = Int((Double(step.exponent) * 0.30103).rounded())
    return (exponent - 2...exponent + 2).contains { exponent in
      [1.0, 2, 5].contains { abs($0 * power(exponent) / step - 1) < 1e-9 }
    }
  }
}
