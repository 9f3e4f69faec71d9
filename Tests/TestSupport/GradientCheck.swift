package import Zeusgrad

/// What of the gradient of a function disagrees with central finite differences; empty if nothing does.
package func checkGradient(
  at point: [Double], relative: Double = 1e-7, floor: Double = 1e-9,
  of function: ([Value]) -> Value
) -> [GradientCheck.Derivative] {
  checkGradient(of: function, at: point, relative: relative, floor: floor).mismatches
}
