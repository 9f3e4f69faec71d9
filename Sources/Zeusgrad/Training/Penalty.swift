/// What large parameters cost, weights and biases alike.
///
/// ```
/// penalty = l1 · Σ|p| + l2 · Σp²
/// ```
public struct Penalty: Hashable, Sendable {
  /// The factor of the sum of magnitudes; 0 turns it off.
  public var l1: Double { didSet { check() } }
  /// The factor of the sum of squares; 0 turns it off.
  public var l2: Double { didSet { check() } }

  /// Creates a penalty.
  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
    check()
  }

  private func check() {
    require(
      l1 >= 0 && l2 >= 0 && l1.isFinite && l2.isFinite,
      "a penalty is at least 0 and finite, got l1 \(l1.short) and l2 \(l2.short)")
  }

  /// Computes the penalty of parameters, shape (parameters), which are added up in lanes: see
  /// <doc:OrderOfArithmetic>.
  public func callAsFunction(_ parameters: [Double]) -> Double {
    parameters.withUnsafeBufferPointer { parameters in
      let magnitudes =
        l1 > 0
        ? LaneSums.sum(parameters.count) { place in
          let lanes = parameters.lanes(from: place)
          return lanes.replacing(with: -lanes, where: lanes .< 0)
        } : 0
      let squares =
        l2 > 0
        ? LaneSums.sum(parameters.count) { place in
          let lanes = parameters.lanes(from: place)
          return lanes * lanes
        } : 0
      return l1 * magnitudes + l2 * squares
    }
  }

  /// Adds the derivative of the squares to that of the data.
  @inline(__always)
  func smoothDerivative(
    at parameters: SIMD8<Double>, addedTo data: SIMD8<Double>
  ) -> SIMD8<Double> {
    l2 > 0 ? data + 2 * l2 * parameters : data
  }

  /// What the magnitudes pull with, where the rest of the loss has a derivative.
  ///
  /// At 0, where |p| has a kink, it is what holds the parameter there: of the derivatives from −l1 to
  /// l1 the one that leaves the least.
  @inline(__always)
  func magnitudePull(
    at parameters: SIMD8<Double>, against derivatives: SIMD8<Double>
  ) -> SIMD8<Double> {
    if l1 == 0 { return .zero }
    let factor = SIMD8(repeating: l1)
    // Not `clamped`, which makes a number of NaN.
    let held = derivatives.replacing(with: -factor, where: derivatives .<= -factor)
      .replacing(with: factor, where: derivatives .> factor)
    return (-held)
      .replacing(with: factor, where: parameters .> 0)
      .replacing(with: -factor, where: parameters .< 0)
  }

  /// The same of one parameter.
  @inline(__always)
  func magnitudePull(at parameter: Double, against derivative: Double) -> Double {
    magnitudePull(at: SIMD8(repeating: parameter), against: SIMD8(repeating: derivative))[0]
  }
}
