/// Adds per-sample numbers in the one order of arithmetic: eight lanes, then a tree.
///
/// Lane l adds samples 8b + l for ascending b, from zero; then ((0+1)+(2+3))+((4+5)+(6+7)).
struct LaneSums {
  static let lanes = 8

  private let count: Int
  /// Shape (lanes, count).
  private var sums: [Double]

  init(count: Int) {
    self.count = count
    sums = Array(repeating: 0, count: Self.lanes * count)
  }

  /// Adds the numbers of a sample; `value` is called for each place.
  mutating func add(sample: Int, _ value: (Int) -> Double) {
    let base = sample % Self.lanes * count
    for place in 0..<count { sums[base + place] += value(place) }
  }

  /// The sum over all samples at a place.
  func total(_ place: Int) -> Double {
    func lane(_ lane: Int) -> Double { sums[lane * count + place] }
    return ((lane(0) + lane(1)) + (lane(2) + lane(3))) + ((lane(4) + lane(5)) + (lane(6) + lane(7)))
  }
}
