internal import CZeusgradKernels

/// The table of operations: what each computes, how each passes a gradient on, and which instruction
/// computes it in a compiled program.
///
/// Derivatives are written down here. The rows of `zg_operations.h` repeat those that a layer fuses,
/// and tests hold both to the same bits. `a`, `b` and `d` are the operands, in the order in which they
/// are visited, `c` is the constant folded into the node, `y` the result and `g` the gradient that
/// arrives at it. What else the compiler has to know, the row of the instruction says.
public enum Operation: UInt8, CaseIterable, Sendable {
  /// None: a value that was not computed from others.
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
  case abs
  case max
  case min
  case clamp
  case select
  case powerOfValues
  case leakyReLU
  case elu
  case gelu
  case silu
  case normcdf

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
    case .abs: a.magnitude
    case .max: zg_max(a, b)
    case .min: zg_min(a, b)
    case .clamp: zg_min(zg_max(a, b), d)
    case .select: a > 0 ? b : d
    case .powerOfValues: Elementary.power(a, b)
    case .leakyReLU: a > 0 ? a : a * c
    case .elu: zg_elu(a, c)
    case .gelu: zg_gelu(a)
    case .silu: zg_silu(a)
    case .normcdf: zg_normcdf(a)
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
    default: backwardOfLessCommon(g, a, b, d, c, y)
    }
  }

  /// The rest of the table; in a function of its own, since in one the common rules were slower.
  @inline(never)
  private func backwardOfLessCommon<Node: Operand>(
    _ g: Node.Number, _ a: Node, _ b: Node, _ d: Node, _ c: Double, _ y: Node.Number
  ) {
    typealias Number = Node.Number
    switch self {
    case .abs:
      let sign = Number.selected(-a.number, Number(-1), Number(0))
      a.add(g * Number.selected(a.number, Number(1), sign))
    // Where both are the same, each gets half.
    case .max:
      a.add(Number.passed(g, where: a.number, isLargerThan: b.number))
      b.add(Number.passed(g, where: b.number, isLargerThan: a.number))
    case .min:
      a.add(Number.passed(g, where: b.number, isLargerThan: a.number))
      b.add(Number.passed(g, where: a.number, isLargerThan: b.number))
    // On its bounds a number is still its own.
    case .clamp:
      let over = Number.applying(.max, to: a.number, b.number) - d.number
      let under = b.number - a.number
      a.add(Number.selected(over, Number(0), Number.selected(under, Number(0), g)))
      b.add(Number.selected(over, Number(0), Number.selected(under, g, Number(0))))
      d.add(Number.selected(over, g, Number(0)))
    case .select:
      a.add(Number(0))
      b.add(Number.selected(a.number, g, Number(0)))
      d.add(Number.selected(a.number, Number(0), g))
    // x⁰ is constant, and so is 0ⁿ for n > 0, where 0 · ln 0 would be NaN.
    case .powerOfValues:
      let (x, n) = (a.number, b.number)
      let slope = g * (n * Number.applying(.powerOfValues, to: x, n - Number(1)))
      a.add(Number.selected(Number.applying(.abs, to: n), slope, n))
      let growth = g * (y * Number.applying(.log, to: x))
      b.add(
        Number.selected(Number.applying(.abs, to: x), growth, Number.selected(-n, growth, x)))
    case .leakyReLU: a.add(Number.selected(a.number, g, g * Number(c)))
    case .elu:
      let slope = Number(c) * Number.applying(.exp, to: a.number)
      a.add(Number.selected(a.number, g, g * slope))
    case .gelu:
      let below = Number.applying(.normcdf, to: a.number)
      a.add(g * (below + a.number * Self.density(a.number)))
    case .silu:
      let share = Number.applying(.sigmoid, to: a.number)
      a.add(g * (share * (Number(1) + a.number * (Number(1) - share))))
    case .normcdf: a.add(g * Self.density(a.number))
    default: fatalError("the operation \(self) has no derivative")
    }
  }

  /// The density of the standard normal distribution, e^(−x² / 2) / √(2π).
  @inline(__always)
  private static func density<Number: Arithmetic>(_ x: Number) -> Number {
    Number.applying(.exp, to: x * x * Number(-0.5)) * Number(0.3989422804014327)
  }

  /// The instruction that computes it: the one in the same place of the list; a leaf is copied.
  var instruction: zg_operation { zg_operation(UInt32(rawValue)) }
}
