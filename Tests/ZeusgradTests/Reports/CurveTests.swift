import Testing

@testable import Zeusgrad

@Suite("Curve")
struct CurveTests {
  @Test("Every step has its bucket while there are few")
  func everyStepHasBucket() {
    let curve = curve([3, 1, 2])
    #expect(curve.count == 3)
    #expect(curve.bucketSize == 1)
    #expect(curve.buckets.map { $0?.last } == [3, 1, 2])
    #expect(curve.buckets.allSatisfy { $0?.low == $0?.high })
  }

  @Test("A full curve joins neighbours and keeps minimum, maximum and last")
  func fullCurveJoinsNeighbours() throws {
    var curve = curve((0..<Curve.capacity).map { $0.isMultiple(of: 2) ? 10 : -10 })
    #expect(curve.buckets.count == Curve.capacity)
    curve.append(7)
    #expect(curve.bucketSize == 2)
    #expect(curve.count == Curve.capacity + 1)
    #expect(curve.buckets.count == Curve.capacity / 2 + 1)
    let joined = try #require(curve.buckets[0])
    #expect([joined.low, joined.high, joined.first, joined.last] == [-10, 10, 10, -10])
    #expect(curve.buckets.last??.last == 7)
    curve.append(9)
    #expect(curve.buckets.count == Curve.capacity / 2 + 1)
    let last = try #require(curve.buckets[Curve.capacity / 2])
    #expect([last.low, last.high, last.first, last.last] == [7, 9, 7, 9])
  }

  @Test("A spike of one step survives a million others, in bounded memory")
  func spikeOfOneStepSurvives() throws {
    var curve = Curve()
    for step in 0..<1_000_000 {
      curve.append(step == 123_456 ? 1000 : step == 654_321 ? -5 : 1)
      if step % 100_000 == 0 { #expect(curve.buckets.count <= Curve.capacity) }
    }
    #expect(curve.count == 1_000_000)
    #expect(curve.bucketSize == 1024)
    #expect(curve.buckets.count == 977)
    #expect(curve.buckets[123_456 / 1024]?.high == 1000)
    #expect(curve.buckets[654_321 / 1024]?.low == -5)
    #expect(curve.buckets.count { $0?.high == 1000 } == 1)
    let columns = curve.columns(80, lastStep: 999_999)
    #expect(columns.count { $0?.high == 1000 } == 1)
    #expect(columns.firstIndex { $0?.high == 1000 } == 10)
    #expect(columns.count { $0?.low == -5 } == 1)
    #expect(columns.allSatisfy { $0 != nil })
  }

  @Test("What is not finite leaves a gap and is never a bound")
  func notFiniteLeavesGap() throws {
    let curve = curve([1, .nan, .infinity, 2, -.infinity])
    #expect(curve.count == 5)
    #expect(curve.buckets.map { $0 == nil } == [false, true, true, false, true])
    var long = Curve()
    for step in 0..<2 * Curve.capacity { long.append(step.isMultiple(of: 2) ? 1 : .nan) }
    #expect(long.bucketSize == 2)
    #expect(long.buckets.allSatisfy { $0?.low == 1 && $0?.high == 1 && $0?.last == 1 })
  }

  @Test("Columns run from step 0 to the last step")
  func columnsRunFromStep0() {
    let curve = curve([5, 4, 3, 2, 1])
    #expect(curve.columns(5, lastStep: 4).map { $0?.last } == [5, 4, 3, 2, 1])
    #expect(curve.columns(9, lastStep: 4).map { $0?.last } == [5, nil, 4, nil, 3, nil, 2, nil, 1])
    #expect(curve.columns(5, lastStep: 8).map { $0?.last } == [5, 3, 1, nil, nil])
    let narrow = curve.columns(2, lastStep: 4)
    #expect(narrow.map { $0?.last } == [4, 1])
    #expect(narrow.map { $0?.high } == [5, 3])
  }

  @Test("Neighbours are never farther apart than the spacing, and a step without a value is")
  func spacingOfColumns() {
    for steps in [1, 2, 7, 49, 50, 199, 511, 512, 1023, 1024, 1500, 5000] {
      for columns in [1, 2, 10, 62, 102, 220, 511, 512, 700, 1990] {
        let spacing = Curve.spacing(columns: columns, lastStep: steps)
        let filled = filledColumns(steps: steps, columns: columns)
        #expect(zip(filled, filled.dropFirst()).allSatisfy { $1 - $0 <= spacing })
        // Where every step has columns of its own, a gap of two steps is wider.
        guard steps < 511, steps > 4, columns > steps else { continue }
        let gap = filledColumns(steps: steps, columns: columns, without: [2, 3])
        #expect(zip(gap, gap.dropFirst()).contains { $1 - $0 > spacing })
      }
    }
  }

  private func filledColumns(steps: Int, columns: Int, without gaps: [Int] = []) -> [Int] {
    curve((0...steps).map { gaps.contains($0) ? .nan : 1 }).columns(columns, lastStep: steps)
      .enumerated().filter { $0.element != nil }.map(\.offset)
  }

  @Test("No columns, no steps and one column are not errors")
  func noColumnsAndNoSteps() {
    #expect(curve([1, 2]).columns(0, lastStep: 1).isEmpty)
    #expect(curve([1, 2]).columns(-3, lastStep: 1).isEmpty)
    #expect(Curve().columns(3, lastStep: 0) == [nil, nil, nil])
    #expect(curve([1, 2]).columns(1, lastStep: 1).map { $0?.last } == [2])
    #expect(curve([7]).columns(3, lastStep: 0).map { $0?.last } == [7, nil, nil])
  }

  @Test("The latest values come oldest first")
  func latestValuesComeOldestFirst() {
    #expect(curve([5, 4, 3]).latest(2) == [4, 3])
    #expect(curve([5, 4, 3]).latest(9) == [5, 4, 3])
    #expect(curve([5, .nan, 3]).latest(2) == [3])
    #expect(curve([5]).latest(0).isEmpty)
    #expect(curve([5]).latest(-1).isEmpty)
  }

  private func curve(_ values: [Double]) -> Curve {
    var curve = Curve()
    for value in values { curve.append(value) }
    return curve
  }
}
