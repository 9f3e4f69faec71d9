/// How many representable numbers lie between two; 0 for equal bits and for two NaN.
///
/// −0 and 0 are one number. A finite number and one that is not are infinitely far apart.
package func ulpDistance(_ left: Double, _ right: Double) -> UInt64 {
  if left == right || (left.isNaN && right.isNaN) { return 0 }
  guard left.isFinite, right.isFinite else { return .max }
  let places = [left, right].map { number in
    number.sign == .minus ? -Int64(number.magnitude.bitPattern) : Int64(number.bitPattern)
  }
  return (places[0] - places[1]).magnitude
}

/// Whether a number is within so many representable numbers of the expected one.
///
/// - Parameters:
///   - actual: The number to judge.
///   - expected: What it should be.
///   - ulps: How many representable numbers it may be off.
///   - floor: A difference that is always forgiven: near 0 the distance in representable numbers
///     says nothing, since what is left of a cancellation has the error of what was cancelled.
/// - Returns: True if it is as close as either allows.
package func isClose(
  _ actual: Double, _ expected: Double, ulps: UInt64 = 4, floor: Double = 0
) -> Bool {
  ulpDistance(actual, expected) <= ulps || abs(actual - expected) <= floor
}

/// The places at which two arrays are not close, with both numbers: what a failing test shows.
package func differences(
  _ actual: [Double], _ expected: [Double], ulps: UInt64 = 4, floor: Double = 0
) -> [String] {
  guard actual.count == expected.count else {
    return ["\(actual.count) numbers instead of \(expected.count)"]
  }
  return actual.indices.filter {
    !isClose(actual[$0], expected[$0], ulps: ulps, floor: floor)
  }.map { "[\($0)] \(actual[$0]) instead of \(expected[$0])" }
}
