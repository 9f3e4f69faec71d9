internal import CZeusgradKernels

extension Program: CustomStringConvertible {
  /// The instructions, one a line: what the function became, and below what its gradient did.
  ///
  /// `x` are inputs, `y` targets, `p` parameters, `r` computed numbers and `g` what arrives at them;
  /// `dp` and `dx` are the gradients, and `→` stands between the inputs and the units of a layer.
  public var description: String {
    let lines = instructions.all.enumerated().map { index, instruction in
      // The loss is added up before its gradient.
      (index == instructions.forwardCount + 1 ? "gradient\n" : "") + "  " + describe(instruction)
    }
    let derivatives = instructions.inputGradients.enumerated().map { input, row in
      "  dx\(input) = \(name(of: Int32(row)))"
    }
    let counts = [(inputs, "input"), (targets, "target"), (parameterCount, "parameter")]
    let head = counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    return ([head] + lines + derivatives).joined(separator: "\n")
  }

  private func name(of row: Int32) -> String {
    let adjoints = instructions.forwardRowCount
    return switch Int(row) {
    case ..<inputs: "x\(row)"
    case ..<(inputs + targets): "y\(Int(row) - inputs)"
    case ..<adjoints: "r\(row)"
    case ..<(2 * adjoints): "g\(Int(row) - adjoints)"
    default: "t\(Int(row) - 2 * adjoints)"
    }
  }

  private func describe(_ instruction: zg_instruction) -> String {
    func names(_ rows: Range<Int32>) -> String { Self.range(rows, name(of:)) }
    let result = names(instruction.written) + (instruction.accumulate != 0 ? " += " : " = ")
    let layer = "\(instruction.inputs)→\(instruction.units)"
    switch instruction.operation {
    case ZG_DENSE:
      let kind = instruction.units == 1 ? "dot" : "dense"
      let activation =
        instruction.activation == ZG_COPY ? "" : "\(instruction.activation.word) of "
      let inputs = names(instruction.left..<instruction.left + instruction.inputs)
      return result + activation + "\(kind) \(layer) of \(inputs), "
        + Self.range(instruction.parameters) { "p\($0)" }
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
    case ZG_PRODUCT_GRADIENT: return "dp\(instruction.result) = " + formula(instruction)
    case ZG_PARAMETER_GRADIENT:
      let isLoss = Int(instruction.result) == parameterCount
      return (isLoss ? "loss = " : "dp\(instruction.result) = ") + formula(instruction)
    default: return result + formula(instruction)
    }
  }

  /// The formula of an instruction with names in it.
  private func formula(_ instruction: zg_instruction) -> String {
    instruction.operation.formula.map { letter in
      switch letter {
      case "A": name(of: instruction.left)
      case "B": name(of: instruction.right)
      case "D": name(of: instruction.third)
      case "C": instruction.constant.short
      case "P": "p\(instruction.left)"
      default: String(letter)
      }
    }.joined()
  }

  /// The names at both ends of a range, or the one there is.
  private static func range(
    _ numbers: Range<Int32>, _ name: (Int32) -> String
  ) -> String {
    numbers.count == 1
      ? name(numbers.lowerBound) : "\(name(numbers.lowerBound))…\(name(numbers.upperBound - 1))"
  }
}
