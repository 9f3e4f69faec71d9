internal import CZeusgradKernels

/// The table of operations: what each computes, how each passes a gradient on, and which instruction
/// computes it in a compiled program.
///
/// Derivatives are written down here. The rows of `zg_operations.h` repeat those that a layer fuses,
/// and tests hold both to the same bits. `a` and `b` are the operands, `c` is the constant folded into
/// the node, `y` the result and `g` the gradient that arrives at it. What else the compiler has to
/// know, the row of the instruction says.
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
    // NaN stays NaN, so that a broken run cannot look perfect.
    case .relu: a <= 0 ? 0 : a
    case .tanh: zg_tanh(a)
    case .exp: zg_exp(a)
    case .log: zg_log(a)
    case .sigmoid: zg_sigmoid(a)
    case .softplus: zg_softplus(a)
    case .squareRoot: a.squareRoot()
    case .sin: zg_sin(a)
    case .cos: zg_cos(a)
    }
  }

  /// Computes what arrives at the left and at the right operand.
  ///
  /// With symbols for numbers the same lines give the instructions of a compiled program.
  @inline(__always)
  func backward<Number: Arithmetic>(
    _ g: Number, _ a: Number, _ b: Number, _ c: Double, _ y: Number
  ) -> (left: Number, right: Number) {
    let none = Number(0)
    return switch self {
    case .leaf: (none, none)
    case .add: (g, g)
    case .addConstant: (g, none)
    case .subtract: (g, -g)
    case .constantMinus: (-g, none)
    case .multiply: (g * b, g * a)
    case .multiplyConstant: (g * Number(c), none)
    case .divide: (g / b, -g * y / b)
    case .divideByConstant: (g / Number(c), none)
    case .constantDividedBy: (-g * y / a, none)
    case .negate: (-g, none)
    // x⁰ is constant, also at 0, where 0 · 0⁻¹ would be NaN.
    case .power: (c == 0 ? none : g * (Number(c) * Number.applying(.power, to: a, c - 1)), none)
    // The derivative at 0 is 0 by convention.
    case .relu: (Number.passed(g, where: a), none)
    case .tanh: (g * (Number(1) - y * y), none)
    case .exp: (g * y, none)
    case .log: (g / a, none)
    case .sigmoid: (g * (y * (Number(1) - y)), none)
    case .softplus: (g * Number.applying(.sigmoid, to: a, 0), none)
    case .squareRoot: (g / (Number(2) * y), none)
    case .sin: (g * Number.applying(.cos, to: a, 0), none)
    case .cos: (-g * Number.applying(.sin, to: a, 0), none)
    }
  }

  /// The instruction that computes it: the one in the same place of the list; a leaf is copied.
  var instruction: zg_operation { zg_operation(UInt32(rawValue)) }
}
