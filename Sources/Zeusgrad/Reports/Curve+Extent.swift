extension Curve {
  /// How far a curve reaches: what an axis has to know.
  ///
  /// It follows from the steps alone, not from the width at which the curve is shown, and remembers
  /// what it was: an axis made of it changes rarely, and never back and forth.
  public struct Extent: Equatable, Sendable {
    /// The smallest value above zero; nil: there is none.
    public private(set) var smallestPositive: Double?
    /// The largest value; nil: there is none.
    public private(set) var largest: Double?
    /// Up to where an axis from zero shows what matters; nil: there is no value.
    ///
    /// It is the first value. Where more than a tenth of the curve is above, it rises until a
    /// twentieth is; where all but a twentieth would lie flat at zero, it comes down.
    public private(set) var bound: Double?
    /// How many complete buckets reach above the bound.
    private var above = 0
    /// How many of them do not lie flat at zero.
    private var visible = 0

    init() {}

    /// The part of the bound below which a value lies flat at zero.
    private static let flatness = 1.0 / 32

    /// Takes in a finite value.
    mutating func include(_ value: Double) {
      if value > 0 { smallestPositive = min(smallestPositive ?? value, value) }
      largest = max(largest ?? value, value)
      if bound == nil { bound = value }
    }

    /// Counts the last bucket, which is complete.
    mutating func countLast(of buckets: [Bucket?]) {
      guard let bound, let high = buckets.last??.high else { return }
      if high > bound { above += 1 }
      if high > bound * Self.flatness { visible += 1 }
      moveBound(buckets)
    }

    /// Counts all buckets anew.
    mutating func count(_ buckets: [Bucket?]) {
      guard let bound else { return }
      set(bound, buckets)
      moveBound(buckets)
    }

    private mutating func moveBound(_ buckets: [Bucket?]) {
      guard let bound, (largest ?? 0) > 0 else { return }
      // No picture spans less than this: a few steps at the beginning are not much of it.
      let room = max(Curve.fewestSteps, buckets.count)
      if above * 10 > room {
        set(Self.value(exceededBy: room / 20, in: buckets), buckets)
      } else if visible * 20 < room, buckets.count >= room {
        let value = 2 * Self.value(exceededBy: room / 20, in: buckets)
        if value > 0, value < bound { set(value, buckets) }
      }
    }

    private mutating func set(_ value: Double, _ buckets: [Bucket?]) {
      bound = value
      let highs = buckets.compactMap { $0?.high }
      above = highs.count { $0 > value }
      visible = highs.count { $0 > value * Self.flatness }
    }

    /// The smallest value that at most `count` buckets exceed; there is a bucket with a value.
    private static func value(exceededBy count: Int, in buckets: [Bucket?]) -> Double {
      let highs = buckets.compactMap { $0?.high }.sorted(by: >)
      return highs[min(count, highs.count - 1)]
    }
  }
}
