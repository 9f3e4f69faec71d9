internal import CZeusgradKernels

extension Program: CustomStringConvertible {
  /// The instructions, one a line: what the function became, and below what its gradient did.
  ///
  /// `x` are inputs, `y` targets, `p` parameters, `r` computed numbers and `g` what arrives at them;
  /// `dp` is the gradient, and `→` stands between the inputs and the units of a layer.
  public var description: String {
    let adjoints = instructions.forwardRowCount
    let lines = instructions.all.enumerated().map { index, instruction in
      // The loss is added up before its gradient.
      (index == instructions.forwardCount + 1 ? "gradient\n" : "") + "  "
        + describe(instruction, adjoints)
    }
    let counts = [(inputs, "input"), (targets, "target"), (parameterCount, "parameter")]
    let head = counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    return ([head] + lines).joined(separator: "\n")
  }

  private func describe(_ instruction: zg_instruction, _ adjoints: Int) -> String {
    func name(_ row: Int32) -> String {
      switch Int(row) {
      case ..<inputs: "x\(row)"
      case ..<(inputs + targets): "y\(Int(row) - inputs)"
      case ..<adjoints: "r\(row)"
      case ..<(2 * adjoints): "g\(Int(row) - adjoints)"
      default: "t\(Int(row) - 2 * adjoints)"
      }
    }
    func names(_ rows: Range<Int32>) -> String { Self.range(rows, name) }
    let (a, b) = (name(instruction.left), name(instruction.right))
    let result = names(instruction.written) + (instruction.accumulate != 0 ? " += " : " = ")
    let layer = "\(instruction.inputs)→\(instruction.units)"
    switch instruction.operation {
    case ZG_PARAMETER: return result + "p\(instruction.left)"
    case ZG_PARAMETER_GRADIENT:
      let isLoss = Int(instruction.result) == parameterCount
      return (isLoss ? "loss" : "dp\(instruction.result)") + " = mean " + a
    case ZG_DENSE:
      let kind = instruction.units == 1 ? "dot" : "dense"
      let sums =
        "\(kind) \(layer) of \(names(instruction.left..<instruction.left + instruction.inputs))"
      return result + Self.function(instruction.activation, sums)
        + ", \(Self.range(instruction.parameters) { "p\($0)" })"
    case ZG_DENSE_INPUT_GRADIENT:
      let gradients = names(instruction.left..<instruction.left + instruction.units)
      let passed =
        instruction.activation == ZG_COPY
        ? "" : ", through \(instruction.activation.word)"
      return result + "dense \(layer) back from \(gradients)" + passed
    case ZG_DENSE_PARAMETER_GRADIENT:
      let gradients = names(instruction.left..<instruction.left + instruction.units)
      let inputs = names(instruction.right..<instruction.right + instruction.inputs)
      return "\(Self.range(instruction.parameters) { "dp\($0)" }) = mean \(gradients) × \(inputs)"
    default: return result + Self.formula(instruction, a, b)
    }
  }

  private static func formula(_ instruction: zg_instruction, _ a: String, _ b: String) -> String {
    let c = instruction.constant.short
    return switch instruction.operation {
    case ZG_COPY: a
    case ZG_CONSTANT: c
    case ZG_ADD: "\(a) + \(b)"
    case ZG_ADD_CONSTANT: "\(a) + \(c)"
    case ZG_SUBTRACT: "\(a) − \(b)"
    case ZG_CONSTANT_MINUS: "\(c) − \(a)"
    case ZG_MULTIPLY: "\(a) · \(b)"
    case ZG_MULTIPLY_CONSTANT: "\(a) · \(c)"
    case ZG_DIVIDE: "\(a) / \(b)"
    case ZG_DIVIDE_BY_CONSTANT: "\(a) / \(c)"
    case ZG_CONSTANT_DIVIDED_BY: "\(c) / \(a)"
    case ZG_NEGATE: "−\(a)"
    case ZG_POWER: "\(a) ^ \(c)"
    case ZG_RELU_GRADIENT: "\(a) where \(b) > 0"
    case ZG_TANH_GRADIENT: "\(a) · (1 − \(b)²)"
    case ZG_SIGMOID_GRADIENT: "\(a) · \(b) · (1 − \(b))"
    default: "\(instruction.operation.word) \(a)"
    }
  }

  private static func function(_ operation: zg_operation, _ text: String) -> String {
    operation == ZG_COPY ? text : "\(operation.word) of \(text)"
  }

  /// The names at both ends of a range, or the one there is.
  private static func range(
    _ numbers: Range<Int32>, _ name: (Int32) -> String
  ) -> String {
    numbers.count == 1
      ? name(numbers.lowerBound) : "\(name(numbers.lowerBound))…\(name(numbers.upperBound - 1))"
  }
}

extension zg_instruction {
  /// The parameters of a layer.
  fileprivate var parameters: Range<Int32> {
    let ends = [weights, bias].filter { $0 >= 0 }
    let first = ends.min() ?? 0
    let last = max(weights + inputs - 1, bias) + (units - 1) * step
    return first..<last + 1
  }
}

extension zg_operation {
  /// The function's name.
  fileprivate var word: String {
    switch self {
    case ZG_RELU: "relu"
    case ZG_TANH: "tanh"
    case ZG_EXP: "exp"
    case ZG_LOG: "log"
    case ZG_SIGMOID: "sigmoid"
    case ZG_SOFTPLUS: "softplus"
    case ZG_SQUARE_ROOT: "sqrt"
    case ZG_SIN: "sin"
    case ZG_COS: "cos"
    default: "\(rawValue)"
    }
  }
}
