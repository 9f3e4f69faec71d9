/// Measures how often something happens, over the last few seconds.
package struct RateMeter {
  private static let window = Duration.seconds(2)

  /// When counts were taken and how high they were; about thirty marks at most.
  private var marks: [(time: ContinuousClock.Instant, count: Int)] = []
  private var count = 0

  package init() {}

  /// Counts once.
  package mutating func count(at time: ContinuousClock.Instant) {
    count += 1
    if let last = marks.last, last.time.duration(to: time) < Self.window / 30 { return }
    marks.append((time, count))
    while let second = marks.dropFirst().first, second.time.duration(to: time) > Self.window {
      marks.removeFirst()
    }
  }

  /// How often a second it happened lately; nil before half a second has passed.
  package func rate(at time: ContinuousClock.Instant) -> Double? {
    guard let first = marks.first else { return nil }
    let elapsed = first.time.duration(to: time) / .seconds(1)
    return elapsed < 0.5 ? nil : Double(count - first.count) / elapsed
  }
}
