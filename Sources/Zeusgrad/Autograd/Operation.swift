internal import CZeusgradKernels

/// The table of operations: what each computes, how each passes a gradient on, and which instruction
/// computes it in a compiled program.
///
/// Derivatives are written down here. The rows of `zg_operations.h` repeat those that a layer fuses,
/// and tests hold both to the same bits. `a`, `b` and `d` are the operands, in the order in which they
/// are visited, `c` is the constant folded into the node, `y` the result and `g` the gradient that
/// arrives at it. What else the compiler has to know, the row of the instruction says.
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
  case addingProduct
  case addingMultiple
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
  func forward(_ a: Double, _ b: Double, _ d: Double, _ c: Double) -> Double {
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
    case .addingProduct: a.fused(adding: b, times: d)
    case .addingMultiple: a.fused(adding: b, times: c)
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

  /// Adds what arrives at the operands to their gradients, in their order; to each something, and be
  /// it 0.
  ///
  /// With symbols for numbers the same lines give the instructions of a compiled program. `b` and `d`
  /// mean nothing where the operation has no second or third operand.
  @inline(__always)
  func backward<Node: Operand>(
    _ g: Node.Number, _ a: Node, _ b: Node, _ d: Node, _ c: Double, _ y: Node.Number
  ) {
    typealias Number = Node.Number
    switch self {
    case .leaf: break
    case .add:
      a.add(g)
      b.add(g)
    case .addConstant: a.add(g)
    case .subtract:
      a.add(g)
      b.add(-g)
    case .constantMinus: a.add(-g)
    case .multiply:
      let (left, right) = (a.number, b.number)
      a.add(g * right)
      b.add(g * left)
    case .multiplyConstant: a.add(g * Number(c))
    case .divide:
      // First divided, then multiplied: g · y may leave the range though the derivative is in it.
      let quotient = g / b.number
      a.add(quotient)
      b.add(-quotient * y)
    case .divideByConstant: a.add(g / Number(c))
    case .constantDividedBy: a.add(-(g / a.number) * y)
    case .negate: a.add(-g)
    // x⁰ is constant, also at 0, where 0 · 0⁻¹ would be NaN.
    case .power:
      a.add(
        c == 0 ? Number(0) : g * (Number(c) * Number.applying(.power, to: a.number, c - 1)))
    case .addingProduct:
      a.add(g)
      b.add(g, times: d.number)
      d.add(g, times: b.number)
    case .addingMultiple:
      a.add(g)
      b.add(g, times: Number(c))
    // The derivative at 0 is 0 by convention.
    case .relu: a.add(Number.passed(g, where: a.number))
    case .tanh: a.add(g * (Number(1) - y * y))
    case .exp: a.add(g * y)
    case .log: a.add(g / a.number)
    case .sigmoid: a.add(g * (y * (Number(1) - y)))
    case .softplus: a.add(g * Number.applying(.sigmoid, to: a.number, 0))
    case .squareRoot: a.add(g / (Number(2) * y))
    case .sin: a.add(g * Number.applying(.cos, to: a.number, 0))
    case .cos: a.add(-g * Number.applying(.sin, to: a.number, 0))
    }
  }

  /// The instruction that computes it: the one in the same place of the list; a leaf is copied.
  var instruction: zg_operation { zg_operation(UInt32(rawValue)) }
}
