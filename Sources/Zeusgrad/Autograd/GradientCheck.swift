/// The gradient of a function beside its estimate by finite differences; printed, it is a report.
public struct GradientCheck: Sendable, CustomStringConvertible {
  /// A derivative by one argument.
  public struct Derivative: Sendable, CustomStringConvertible {
    /// Which argument it is by.
    public let argument: Int
    /// The number of the argument.
    public let point: Double
    /// What ``Value/backward()`` found.
    public let found: Double
    /// The estimate by finite differences.
    public let estimated: Double
    /// Whether the two agree.
    public let isClose: Bool

    /// Both numbers in one line, such as `∂f/∂x0 is 2.0, by finite differences 3.0`.
    public var description: String {
      "∂f/∂x\(argument) is \(found.withoutSignOfNaN), by finite differences "
        + "\(estimated.withoutSignOfNaN)"
    }
  }

  /// Shape (arguments).
  public let derivatives: [Derivative]

  /// Those that do not agree with their estimates.
  public var mismatches: [Derivative] { derivatives.filter { !$0.isClose } }

  /// Whether all agree.
  public var isCorrect: Bool { mismatches.isEmpty }

  /// How many agree, and then a line for each derivative; before those that do not stands a cross.
  public var description: String {
    let count = derivatives.count
    let right = count - mismatches.count
    let head =
      "\(right) of \(count) derivative\(count == 1 ? "" : "s") agree\(right == 1 ? "s" : "")"
    let lines = derivatives.map {
      "\($0.isClose ? "✓" : "✗") \($0), at x\($0.argument) = \($0.point)"
    }
    return ([head] + lines).joined(separator: "\n")
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
/// ```swift
/// print(checkGradient(of: { x in x[0] * x[1].tanh() }, at: [1.5, -0.5]))
/// ```
///
/// - Parameters:
///   - function: Computes the scalar from its arguments.
///   - point: Where to compare, shape (arguments); not within h of a kink.
///   - relative: The error allowed, as a share of the larger of the two derivatives.
///   - floor: The error allowed however small the derivatives are.
/// - Returns: Each derivative with its estimate.
public func checkGradient(
  of function: ([Value]) -> Value, at point: [Double], relative: Double = 1e-7,
  floor: Double = 1e-9
) -> GradientCheck {
  let arguments = point.map { Value($0) }
  function(arguments).backward()
  let derivatives = point.indices.map { index in
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
    return GradientCheck.Derivative(
      argument: index, point: point[index], found: found, estimated: estimated,
      isClose: abs(found - estimated) <= allowed)
  }
  return GradientCheck(derivatives: derivatives)
}
