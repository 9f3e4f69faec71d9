import Testing
import Zeusgrad

@Suite("Random stream")
struct RandomStreamTests {
  @Test("The bits are those of an independent implementation")
  func bitsOfIndependentImplementation() throws {
    let recorded = try Fixture.streams().streams
    let streams: [(UInt64, String, RandomStream)] = [
      (42, "weights", RandomStream(seed: 42, purpose: "weights")),
      (42, "points", RandomStream(seed: 42, purpose: "points")),
      (0, "points", RandomStream(seed: 0, purpose: "points")),
      (.max, "noise", RandomStream(seed: .max, purpose: "noise")),
    ]
    #expect(recorded.count == streams.count)
    for (expected, (seed, purpose, stream)) in zip(recorded, streams) {
      var stream = stream
      #expect(expected.seed == seed && expected.purpose == purpose)
      #expect(expected.words == expected.words.map { _ in stream.next() })
    }
  }

  @Test("A uniform number is the upper 53 bits")
  func uniformNumberIsUpper53Bits() {
    var (bits, numbers) = (stream(), stream())
    for _ in 0..<1000 { #expect(numbers.uniform() == Double(bits.next() >> 11) / 0x1p53) }
  }

  @Test("Uniform numbers stay in their range and have its moments")
  func uniformNumbersStayInRange() {
    var stream = stream()
    let drawn = (0..<20_000).map { _ in stream.uniform(in: -2...4) }
    #expect(drawn.allSatisfy { (-2...4).contains($0) })
    let moments = moments(of: drawn)
    // Six standard errors: σ/√n = 1.73/141.
    #expect(abs(moments.mean - 1) < 0.074)
    #expect(abs(moments.variance - 3) < 0.12)
    // Each tenth of the range has a tenth of the numbers.
    for tenth in 0..<10 {
      let low = -2 + 0.6 * Double(tenth)
      let share = drawn.count { $0 >= low && $0 < low + 0.6 }
      #expect(abs(share - 2000) < 260)
    }
  }

  @Test("Normal numbers have the moments of the normal distribution")
  func normalNumbersHaveMoments() {
    var stream = stream()
    let drawn = (0..<20_000).map { _ in stream.normal() }
    let moments = moments(of: drawn)
    #expect(abs(moments.mean) < 0.043)
    #expect(abs(moments.variance - 1) < 0.06)
    let within = drawn.count { abs($0) < 1 }
    // 68.27 %, six standard errors of 0.33 %.
    #expect(abs(within - 13_654) < 395)
    let fourth = drawn.map { $0 * $0 * $0 * $0 }.reduce(0, +) / 20_000
    #expect(abs(fourth - 3) < 0.42)
    #expect(drawn.allSatisfy { $0.isFinite })
  }

  @Test("Streams of other purposes and other seeds are independent")
  func streamsAreIndependent() {
    var streams = [
      RandomStream(seed: 1, purpose: "points"), RandomStream(seed: 1, purpose: "noise"),
      RandomStream(seed: 1, purpose: "weights"), RandomStream(seed: 2, purpose: "points"),
      RandomStream(seed: 3, purpose: "points"),
    ]
    let drawn = streams.indices.map { index in
      (0..<5000).map { _ in streams[index].uniform(in: -1...1) }
    }
    for first in drawn.indices {
      for second in drawn.indices where second > first {
        let product = zip(drawn[first], drawn[second]).map { $0 * $1 }.reduce(0, +) / 5000
        // The correlation: its standard error is 1/√5000.
        #expect(abs(product * 3) < 0.085, "\(first) and \(second)")
      }
    }
  }

  @Test("What one purpose draws does not change another")
  func purposesDoNotChangeEachOther() {
    var weights = RandomStream(seed: 5, purpose: "weights")
    for _ in 0..<100 { _ = weights.next() }
    var points = RandomStream(seed: 5, purpose: "points")
    var again = RandomStream(seed: 5, purpose: "points")
    #expect(points.next() == again.next())
  }

  @Test("An index is below its bound", arguments: [1, 2, 3, 7, 100, Int.max])
  func indexIsBelowBound(bound: Int) {
    var stream = stream()
    for _ in 0..<200 { #expect((0..<bound).contains(stream.index(below: bound))) }
  }

  @Test("Every index is equally likely")
  func everyIndexIsEquallyLikely() {
    var stream = stream()
    var counts = [0, 0, 0]
    for _ in 0..<9000 { counts[stream.index(below: 3)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 3000) < 270 })
  }

  @Test("A shuffle keeps what it orders")
  func shuffleKeepsElements() {
    var stream = stream()
    var elements = Array(0..<100)
    stream.shuffle(&elements)
    #expect(elements != Array(0..<100))
    #expect(elements.sorted() == Array(0..<100))
    var none: [Int] = []
    stream.shuffle(&none)
    #expect(none.isEmpty)
    var one = [7]
    stream.shuffle(&one)
    #expect(one == [7])
  }

  @Test("Every order of three is equally likely")
  func everyOrderIsEquallyLikely() {
    var stream = stream()
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      var elements = [0, 1, 2]
      stream.shuffle(&elements)
      counts[elements, default: 0] += 1
    }
    #expect(counts.count == 6)
    // Six standard errors of √(6000 · 1/6 · 5/6) = 29.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 175 })
  }

  @Test("A bound that is not positive stops with a sentence")
  func boundNotPositiveStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var stream = RandomStream(seed: 1, purpose: "test")
      _ = stream.index(below: 0)
    }
    #expect(says(result, "a random index needs a positive bound, got 0"))
  }

  private func stream() -> RandomStream { RandomStream(seed: 2024, purpose: "test") }

  private func moments(of numbers: [Double]) -> (mean: Double, variance: Double) {
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let variance = numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(numbers.count)
    return (mean, variance)
  }
}
