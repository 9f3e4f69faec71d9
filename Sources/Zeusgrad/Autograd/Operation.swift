/// The table of operations: what each computes, and how each passes a gradient on.
///
/// This is the only place where a derivative is written down. `a` and `b` are the operands, `c` is
/// the constant folded into the node, `y` the result and `g` the gradient that arrives at it.
enum Operation: UInt8, CaseIterable, Sendable {
  case leaf
  case add
  case addConstant
  case subtract
  case constantMinus
  case multiply
  case multiplyConstant
  case divide
  case divideByConstant
  case constantDividedBy
  case negate
  case power
  case relu
  case tanh
  case exp
  case log
  case sigmoid
  case softplus
  case squareRoot
  case sin
  case cos

  /// Computes the result.
  @inline(__always)
  func forward(_ a: Double, _ b: Double, _ c: Double) -> Double {
    switch self {
    case .leaf: a
    case .add: a + b
    case .addConstant: a + c
    case .subtract: a - b
    case .constantMinus: c - a
    case .multiply: a * b
    case .multiplyConstant: a * c
    case .divide: a / b
    case .divideByConstant: a / c
    case .constantDividedBy: c / a
    case .negate: -a
    case .power: Elementary.power(a, c)
    case .relu: Elementary.rectifier(a)
    case .tanh: Elementary.hyperbolicTangent(a)
    case .exp: Elementary.exponential(a)
    case .log: Elementary.logarithm(a)
    case .sigmoid: Elementary.sigmoid(a)
    case .softplus: Elementary.softplus(a)
    case .squareRoot: a.squareRoot()
    case .sin: Elementary.sine(a)
    case .cos: Elementary.cosine(a)
    }
  }

  /// Computes what arrives at the left and at the right operand.
  @inline(__always)
  func backward(
    _ g: Double, _ a: Double, _ b: Double, _ c: Double, _ y: Double
  ) -> (left: Double, right: Double) {
    switch self {
    case .leaf: (0, 0)
    case .add: (g, g)
    case .addConstant: (g, 0)
    case .subtract: (g, -g)
    case .constantMinus: (-g, 0)
    case .multiply: (g * b, g * a)
    case .multiplyConstant: (g * c, 0)
    case .divide: (g / b, -g * y / b)
    case .divideByConstant: (g / c, 0)
    case .constantDividedBy: (-g * y / a, 0)
    case .negate: (-g, 0)
    // x⁰ is constant, also at 0, where 0 · 0⁻¹ would be NaN.
    case .power: (c == 0 ? 0 : g * (c * Elementary.power(a, c - 1)), 0)
    // Selected, not multiplied: 0 · ∞ is NaN. The derivative at 0 is 0 by convention.
    case .relu: (a <= 0 ? 0 : g, 0)
    case .tanh: (g * (1 - y * y), 0)
    case .exp: (g * y, 0)
    case .log: (g / a, 0)
    case .sigmoid: (g * (y * (1 - y)), 0)
    case .softplus: (g * Elementary.sigmoid(a), 0)
    case .squareRoot: (g / (2 * y), 0)
    case .sin: (g * Elementary.cosine(a), 0)
    case .cos: (-g * Elementary.sine(a), 0)
    }
  }
}
