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

  /// Adds the gradient of a sample's loss, and in the last place the loss.
  ///
  /// - Parameters:
  ///   - sample: Which sample it is; it counts modulo the lanes.
  ///   - loss: Its loss.
  ///   - parameters: What the gradient is taken of; their gradients are overwritten.
  ///   - joins: Which parameters join their lane within a product: see ``Graph/joinsInProduct``.
  mutating func add(sample: Int, _ loss: Value, of parameters: [Value], joins: [Bool]) {
    let base = sample % Self.lanes * count
    for place in parameters.indices {
      parameters[place].grad = joins[place] ? sums[base + place] : 0
    }
    loss.backwardGoingOn()
    for place in parameters.indices {
      let gradient = parameters[place].grad
      sums[base + place] = joins[place] ? gradient : sums[base + place] + gradient
    }
    sums[base + count - 1] += loss.number
  }

  /// The sum over all samples at a place.
  func total(_ place: Int) -> Double {
    Self.joined { sums[$0 * count + place] }
  }

  /// Adds so many numbers in the same order, place 8b + l in lane l.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - block: The eight from a place on; zeros behind the end.
  /// - Returns: Their sum.
  @inline(__always)
  static func sum(_ count: Int, _ block: (Int) -> SIMD8<Double>) -> Double {
    var lanes = SIMD8<Double>.zero
    for place in stride(from: 0, to: count, by: Self.lanes) { lanes += block(place) }
    return joined(lanes)
  }

  /// The sum of the lanes.
  @inline(__always)
  static func joined(_ lanes: SIMD8<Double>) -> Double { joined { lanes[$0] } }

  @inline(__always)
  private static func joined(_ lane: (Int) -> Double) -> Double {
    ((lane(0) + lane(1)) + (lane(2) + lane(3))) + ((lane(4) + lane(5)) + (lane(6) + lane(7)))
  }
}
