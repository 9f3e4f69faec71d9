import CZeusgradKernels
import Testing

@testable import Zeusgrad

/// Runs compiled programs sample by sample, in the order of arithmetic that is written in
/// `zg_instruction.h`, as plainly as it can.
struct ReferenceMachine {
  let samples: Int
  let parameters: [Double]
  /// The numbers of a row, one a sample, stand together.
  var rows: [Double]
  var gradient: [Double]

  subscript(row: Int32, sample: Int) -> Double {
    get { rows[Int(row) * samples + sample] }
    set { rows[Int(row) * samples + sample] = newValue }
  }

  mutating func run(_ code: [zg_instruction]) {
    for it in code {
      switch it.operation {
      case ZG_DENSE: dense(it)
      case ZG_DENSE_INPUT_GRADIENT: denseInputGradient(it)
      case ZG_DENSE_PARAMETER_GRADIENT: denseParameterGradient(it)
      case ZG_PRODUCT_GRADIENT:
        gradient[Int(it.result)] += sum {
          $0.fused(adding: self[it.left, $1], times: self[it.right, $1])
        }
      case ZG_PARAMETER_GRADIENT:
        gradient[Int(it.result)] += sum { $0 + self[it.left, $1] }
      default: elementwise(it)
      }
    }
  }

  private mutating func elementwise(_ it: zg_instruction) {
    for sample in 0..<samples {
      let left = it.operation.operands > 0 ? self[it.left, sample] : 0
      let right = it.operation.operands > 1 ? self[it.right, sample] : 0
      let third = it.operation.operands > 2 ? self[it.third, sample] : 0
      let value =
        it.operation == ZG_PARAMETER
        ? parameters[Int(it.left)] : Self.value(it.operation, left, right, third, it.constant)
      self[it.result, sample] = it.accumulate != 0 ? self[it.result, sample] + value : value
    }
  }

  /// The operations by their instructions, and the activations by their gradients'.
  private static let operations = Dictionary(
    Operation.allCases.map { ($0.instruction.rawValue, $0) }, uniquingKeysWith: { $1 })
  private static let activations = Dictionary(
    Operation.allCases.compactMap { operation in
      operation.instruction.gradient.map { ($0.rawValue, operation) }
    }, uniquingKeysWith: { $1 })

  private static func value(
    _ operation: zg_operation, _ a: Double, _ b: Double = 0, _ d: Double = 0, _ c: Double = 0
  ) -> Double {
    if operation == ZG_CONSTANT { return c }
    if operation == ZG_LARGER_GRADIENT { return b < d ? 0 : b == d ? a / 2 : a }
    if let operation = operations[operation.rawValue] { return operation.forward(a, b, d, c) }
    // A rectifier's sign is that of its operand.
    if let activation = activations[operation.rawValue] {
      return activation.adjoints(a, b, 0, 0, 0, b).first
    }
    preconditionFailure("not elementwise")
  }

  private mutating func dense(_ it: zg_instruction) {
    for unit in 0..<it.units {
      let weights = Int(it.weights + unit * it.step)
      for sample in 0..<samples {
        var sum = it.bias < 0 ? 0 : parameters[Int(it.bias + unit * it.step)]
        for input in 0..<it.inputs {
          sum = sum.fused(
            adding: parameters[weights + Int(input)], times: self[it.left + input, sample])
        }
        self[it.result + unit, sample] = Self.value(it.activation, sum)
      }
    }
  }

  private mutating func denseInputGradient(_ it: zg_instruction) {
    for input in 0..<it.inputs {
      for sample in 0..<samples {
        var sum = it.accumulate != 0 ? self[it.result + input, sample] : 0
        for unit in (0..<it.units).reversed() {
          let weight = parameters[Int(it.weights + unit * it.step + input)]
          sum = sum.fused(adding: weight, times: self[it.left + unit, sample])
        }
        if let gradient = it.activation.gradient {
          sum = Self.value(gradient, sum, self[it.right + input, sample])
        }
        self[it.result + input, sample] = sum
      }
    }
  }

  private mutating func denseParameterGradient(_ it: zg_instruction) {
    for unit in 0..<it.units {
      for input in 0..<it.inputs {
        gradient[Int(it.weights + unit * it.step + input)] += sum {
          $0.fused(adding: self[it.left + unit, $1], times: self[it.right + input, $1])
        }
      }
      if it.bias >= 0 {
        gradient[Int(it.bias + unit * it.step)] += sum { $0 + self[it.left + unit, $1] }
      }
    }
  }

  /// Eight lanes, each adding every eighth sample from zero, and their tree.
  private func sum(_ adding: (_ lane: Double, _ sample: Int) -> Double) -> Double {
    var lanes = [Double](repeating: 0, count: 8)
    for sample in 0..<samples { lanes[sample % 8] = adding(lanes[sample % 8], sample) }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
      + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
  }
}
