internal import CZeusgradKernels

extension Operation {
  /// The instruction that computes it.
  var instruction: zg_operation {
    switch self {
    case .leaf: ZG_COPY
    case .add: ZG_ADD
    case .addConstant: ZG_ADD_CONSTANT
    case .subtract: ZG_SUBTRACT
    case .constantMinus: ZG_CONSTANT_MINUS
    case .multiply: ZG_MULTIPLY
    case .multiplyConstant: ZG_MULTIPLY_CONSTANT
    case .divide: ZG_DIVIDE
    case .divideByConstant: ZG_DIVIDE_BY_CONSTANT
    case .constantDividedBy: ZG_CONSTANT_DIVIDED_BY
    case .negate: ZG_NEGATE
    case .power: ZG_POWER
    case .relu: ZG_RELU
    case .tanh: ZG_TANH
    case .exp: ZG_EXP
    case .log: ZG_LOG
    case .sigmoid: ZG_SIGMOID
    case .softplus: ZG_SOFTPLUS
    case .squareRoot: ZG_SQUARE_ROOT
    case .sin: ZG_SIN
    case .cos: ZG_COS
    }
  }
}
