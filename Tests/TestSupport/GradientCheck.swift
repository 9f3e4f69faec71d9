package import Zeusgrad

/// A derivative that `backward()` found and its estimate by finite differences disagree.
package struct GradientMismatch: CustomStringConvertible {
  /// Which argument the derivative is of.
  package let argument: Int
  /// What `backward()` found.
  package let found: Double
  /// The estimate by finite differences.
  package let estimated: Double

  /// Both numbers in one line, such as `∂f/∂x0 is 2.0, by finite differences 3.0`.
  package var description: String {
    "∂f/∂x\(argument) is \(found), by finite differences \(estimated)"
  }
}

/// Compares the gradient of a function with central finite differences.
///
/// ```
/// ∂f/∂xᵢ ≈ (f(x + h·eᵢ) − f(x − h·eᵢ)) / 2h
/// ```
///
/// The step is `h = ε^⅓ · max(1, |xᵢ|)`, about 6e-6: the error of the formula grows with h² and that
/// of rounding with ε/h, and their sum is smallest where both are about ε^⅔ ≈ 4e-11. The
/// tolerance leaves a factor of some 2,500 above that for the size of the third derivative.
///
/// - Parameters:
///   - point: Where to compare, shape (arguments); not within h of a kink.
///   - relative: The error allowed, as a share of the larger of the two derivatives.
///   - floor: The error allowed however small the derivatives are.
///   - function: Computes the scalar from its arguments.
/// - Returns: What disagrees; empty if nothing does.
package func checkGradient(
  at point: [Double], relative: Double = 1e-7, floor: Double = 1e-9,
  of function: ([Value]) -> Value
) -> [GradientMismatch] {
  let arguments = point.map { Value($0) }
  function(arguments).backward()
  return point.indices.compactMap { index in
    let h = 6.055e-6 * max(1, abs(point[index]))
    func moved(by step: Double) -> (at: Double, value: Double) {
      var moved = point
      moved[index] += step
      return (moved[index], function(moved.map { Value($0) }).data)
    }
    let after = moved(by: h)
    let before = moved(by: -h)
    // The step that was really made: x + h is rounded.
    let estimated = (after.value - before.value) / (after.at - before.at)
    let found = arguments[index].grad
    let allowed = max(floor, relative * max(abs(found), abs(estimated)))
    return abs(found - estimated) <= allowed
      ? nil : GradientMismatch(argument: index, found: found, estimated: estimated)
  }
}
