import Testing
import Zeusgrad

@testable import Dashboard

extension VerticalAxis.Tick {
  /// The number that its label says.
  fileprivate var value: Double { Double(label) ?? .nan }
}

@Suite("A vertical axis")
struct VerticalAxisTests {
  static let bounds: [Double] = [
    1e-299, 3.3e-7, 0.0123, 0.2444, 0.7, 1, 1.0001, 1.84, 2, 4.1, 9.99, 113, 54_321, 6.5e50, 1e300,
  ]

  /// Where a number has to be, worked out from the rows of the two lowest ticks alone.
  private func expectedDotRow(_ value: Double, _ axis: VerticalAxis) -> Double {
    let (zero, one) = (axis.ticks[0], axis.ticks[1])
    let middle = Double(4 * zero.row) + 1.5
    return middle - value / one.value * Double(4 * (zero.row - one.row))
  }

  @Test("Linear: what is equal to a tick is level with it, in every height", arguments: bounds)
  func linearTicks(bound: Double) {
    for rows in 0...60 {
      let axis = VerticalAxis(upTo: bound, rows: rows)
      for tick in axis.ticks {
        #expect((0..<rows).contains(tick.row))
        // The second of the four rows of dots of its cell.
        #expect(axis.dotRow(of: tick.value) == 4 * tick.row + 1)
      }
      #expect(axis.ticks.first.map(\.row) == (rows > 0 ? rows - 1 : nil))
      #expect(axis.ticks.first?.value == (rows > 0 ? 0 : nil))
    }
  }

  @Test("Linear: ticks are evenly spaced, and there are neither few nor many", arguments: bounds)
  func spacing(bound: Double) {
    for rows in 2...60 {
      let axis = VerticalAxis(upTo: bound, rows: rows)
      let distances = Set(zip(axis.ticks, axis.ticks.dropFirst()).map { $0.row - $1.row })
      #expect(distances.count == 1)
      #expect(axis.ticks.count >= (rows >= 10 ? 3 : 2) && axis.ticks.count <= 12)
      #expect(Set(axis.ticks.map(\.label)).count == axis.ticks.count)
      #expect(axis.labelColumns <= 8)
    }
  }

  @Test("Linear: the bound is in the plot, and high in it", arguments: bounds)
  func reach(bound: Double) {
    for rows in 2...60 {
      let axis = VerticalAxis(upTo: bound, rows: rows)
      let row = axis.dotRow(of: bound)
      let height = Double(4 * rows - 3)
      // A tenth above it still is.
      #expect(axis.dotRow(of: min(bound, 9e299) * 1.1) >= 0)
      let share = (height - Double(row)) / height
      #expect(share >= (rows >= 6 ? 0.5 : 0.35), "\(bound) in \(rows) rows: \(share)")
    }
  }

  @Test("Linear: numbers between the ticks lie in proportion")
  func proportion() {
    let axis = VerticalAxis(upTo: 2, rows: 16)
    for value in stride(from: 0.0, through: 2.2, by: 0.013) {
      #expect(abs(Double(axis.dotRow(of: value)) + 0.5 - expectedDotRow(value, axis)) <= 0.5001)
    }
    #expect(axis.dotRow(of: 1e300) < 0)
    #expect(axis.dotRow(of: .infinity) < 0)
    #expect(axis.dotRow(of: -0.0) == axis.dotRow(of: 0))
    #expect(axis.dotRow(of: -5) >= 4 * 16)
  }

  @Test(
    "Linear: without a bound above zero it goes to 1",
    arguments: [nil, 0, -0.0, -3, .nan, .leastNormalMagnitude] as [Double?])
  func noBound(bound: Double?) {
    for rows in [0, 1, 5, 16] {
      #expect(VerticalAxis(upTo: bound, rows: rows) == VerticalAxis(upTo: 1, rows: rows))
    }
  }

  static let ranges: [(Double, Double)] = [
    (0.2444, 0.2444), (0.1, 0.1), (0.03, 1.84), (0.09, 2), (0.011, 113), (0.5, 6.5e50), (1e-12, 3),
    (1e-300, 1e300), (0.7, 0.71), (9.99, 10.01), (.leastNonzeroMagnitude, 1.7e308), (1e-5, 1e-4),
  ]

  @Test("Logarithmic: a tick is in its row, in every height", arguments: ranges)
  func logarithmicTicks(low: Double, high: Double) {
    for rows in 0...60 {
      let axis = VerticalAxis(from: low, to: high, rows: rows)
      for tick in axis.ticks where tick.value.isNormal {
        #expect((0..<rows).contains(tick.row))
        let row = axis.dotRow(of: tick.value)
        // A line may be two rows of dots high.
        #expect(row >= 4 * tick.row && row + 1 < 4 * tick.row + 4, "\(tick) in \(rows) rows")
        #expect(!tick.isDecade || row == 4 * tick.row + 1)
      }
    }
  }

  @Test("Logarithmic: ticks are round, ascend and differ; all numbers are in the plot")
  func logarithmicRange() {
    for (low, high) in Self.ranges where high < 1e300 {
      for rows in 2...60 {
        let axis = VerticalAxis(from: low, to: high, rows: rows)
        #expect(axis.ticks.count >= 2, "\(low) to \(high) in \(rows) rows")
        #expect(Set(axis.ticks.map(\.row)).count == axis.ticks.count)
        #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { $0.value < $1.value })
        #expect(axis.ticks.allSatisfy { RoundNumber(atMost: $0.value).value == $0.value })
        #expect(axis.dotRow(of: high) >= 0)
        #expect(axis.dotRow(of: low) < 4 * rows)
        #expect(axis.labelColumns <= 6)
      }
    }
  }

  @Test("Logarithmic: equal ratios are equal distances")
  func ratios() {
    let axis = VerticalAxis(from: 0.03, to: 1.84, rows: 16)
    #expect(axis.ticks.map(\.label) == ["0.02", "0.05", "0.1", "0.2", "0.5", "1", "2"])
    let decade = axis.dotRow(of: 0.1) - axis.dotRow(of: 1)
    for value in [0.02, 0.037, 0.06, 0.15] {
      #expect(abs(axis.dotRow(of: value) - axis.dotRow(of: value * 10) - decade) <= 1)
      #expect(
        abs(2 * (axis.dotRow(of: value) - axis.dotRow(of: value * 10.0.squareRoot())) - decade) <= 2
      )
    }
  }

  @Test("Logarithmic: zero and less are below everything; without numbers it is some axis")
  func nothing() {
    let axis = VerticalAxis(from: nil, to: nil, rows: 16)
    #expect(axis.ticks.count >= 2)
    for value in [0, -0.0, -1, .leastNonzeroMagnitude] { #expect(axis.dotRow(of: value) >= 64) }
    #expect(VerticalAxis(from: nil, to: 0, rows: 9).ticks.count >= 2)
  }
}
