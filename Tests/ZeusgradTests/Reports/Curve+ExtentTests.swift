import Testing

@testable import Zeusgrad

@Suite("How far a curve reaches")
struct CurveExtentTests {
  @Test("The smallest value above zero and the largest, over all that is finite")
  func ends() {
    let extent = curve([.nan, 2, 0, -0.0, 0.25, .infinity, 7, .nan]).extent
    #expect(extent.smallestPositive == 0.25)
    #expect(extent.largest == 7)
    #expect(extent.bound == 2)
    #expect(Curve().extent == curve([.nan, .infinity]).extent)
    #expect(Curve().extent.bound == nil && Curve().extent.largest == nil)
    #expect(curve([0, 0]).extent.smallestPositive == nil)
  }

  /// How a bound changes from step to step.
  private func bounds(_ values: [Double]) -> [Double] {
    var curve = Curve()
    return values.map {
      curve.append($0)
      return curve.extent.bound ?? .nan
    }
  }

  @Test("A loss that falls is bounded by its first value, and so it is with a spike")
  func falling() {
    var values = (0..<1000).map { 1.84 / (1 + Double($0) / 30) }
    #expect(Set(bounds(values)) == [1.84])
    values[3] = 113
    values[400] = 6.5
    #expect(Set(bounds(values)) == [1.84])
  }

  @Test("A plateau above the first value is held as soon as it is a tenth of the picture")
  func plateau() {
    let bounds = bounds([0.7] + Array(repeating: 5, count: 500))
    // At first, the picture has fifty steps.
    #expect(bounds[..<6].allSatisfy { $0 == 0.7 })
    #expect(bounds[6...].allSatisfy { $0 == 5 })
  }

  @Test("A run that diverges is held but for its last points")
  func diverging() {
    let values = (0...30).map { Double("6.5e\(20 + $0)") ?? 0 }
    let last = bounds(values).last ?? 0
    #expect(last < 6.5e50 && last > 6.5e44)
    #expect(values.count { $0 > last } <= 5)
  }

  @Test("What would flatten all the rest is left out in the end")
  func flattening() {
    let bounds = bounds((0..<1000).map { $0 < 10 ? 113 : 0.1 })
    #expect(bounds[9] == 113)
    #expect(bounds[999] == 0.2)
    #expect(Set(bounds).count == 2)
    // Nothing is flat if there is nothing else.
    #expect(Set(self.bounds([3] + Array(repeating: 0, count: 300))) == [3])
  }

  @Test("It does not go back and forth, however the loss leaps")
  func calm() {
    var stream = RandomStream(seed: 5, purpose: "losses")
    for _ in 0..<40 {
      let share = stream.uniform(in: 0...0.3)
      let height = stream.uniform(in: 1...20)
      let values =
        [0.7]
        + (0..<3000).map { _ in
          stream.uniform(in: 0...1) < share
            ? 0.7 + stream.uniform(in: 0...1) * height : stream.uniform(in: 0.2...0.7)
        }
      let bounds = bounds(values)
      let changes = zip(bounds, bounds.dropFirst()).filter { $0 != $1 }
      #expect(changes.count <= 12, "\(share) \(height): \(changes)")
      #expect(changes.allSatisfy { $0 < $1 })
    }
  }

  @Test("At most a tenth of a curve is above, however long it is")
  func share() {
    var stream = RandomStream(seed: 6, purpose: "losses")
    for steps in [10, 50, 51, 500, 1024, 1025, 2049, 5000, 20_000] {
      for _ in 0..<4 {
        let trend = stream.uniform(in: -2...2)
        let values = (0..<steps).map {
          (1 + trend * Double($0) / Double(steps)).magnitude * stream.uniform(in: 0.5...1.5)
        }
        let curve = curve(values)
        let bound = curve.extent.bound ?? 0
        let above = curve.buckets.count { ($0?.high ?? 0) > bound }
        // The last bucket may not be complete.
        #expect(above - 1 <= max(50, curve.buckets.count) / 10, "\(steps) steps")
      }
    }
  }

  @Test(
    "The largest and smallest numbers are no trouble",
    arguments: [Double.leastNonzeroMagnitude, 1e-300, 1e300, 1.7e308])
  func extremes(value: Double) {
    for values in [[value, 1, 0], [1, value, -0.0], [value]] {
      let all = (0..<400).map { values[min(values.count - 1, $0 / 100)] }
      #expect(bounds(all).allSatisfy { $0.isFinite })
    }
  }

  private func curve(_ values: [Double]) -> Curve {
    var curve = Curve()
    for value in values { curve.append(value) }
    return curve
  }
}
