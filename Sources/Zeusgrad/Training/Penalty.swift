/// What large parameters cost, weights and biases alike.
///
/// ```
/// penalty = l1 · Σ|p| + l2 · Σp²
/// ```
public struct Penalty: Hashable, Sendable {
  /// The factor of the sum of magnitudes; 0 turns it off.
  public var l1: Double
  /// The factor of the sum of squares; 0 turns it off.
  public var l2: Double

  /// Creates a penalty.
  public init(l1: Double = 0, l2: Double = 0) {
    require(l1 >= 0 && l2 >= 0, "a penalty is at least 0, got l1 \(l1) and l2 \(l2)")
    self.l1 = l1
    self.l2 = l2
  }

  /// Computes the penalty of parameters, which are added up in ascending order.
  public func callAsFunction(_ parameters: [Double]) -> Double {
    var magnitudes = 0.0
    var squares = 0.0
    if l1 > 0 { for parameter in parameters { magnitudes += abs(parameter) } }
    if l2 > 0 { for parameter in parameters { squares += parameter * parameter } }
    return l1 * magnitudes + l2 * squares
  }

  /// Adds the derivative of the penalty to that of the data; that of |p| at 0 is 0.
  func derivative(at parameter: Double, addedTo data: Double) -> Double {
    var sum = data
    if l1 > 0 { sum += l1 * (parameter > 0 ? 1 : parameter < 0 ? -1 : 0) }
    if l2 > 0 { sum += 2 * l2 * parameter }
    return sum
  }
}
