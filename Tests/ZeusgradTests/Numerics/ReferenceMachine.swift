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
      case ZG_PARAMETER_GRADIENT:
        gradient[Int(it.result)] += sum { self[it.left, $0] }
      default: elementwise(it)
      }
    }
  }

  private mutating func elementwise(_ it: zg_instruction) {
    for sample in 0..<samples {
      let right = Self.readsRight.contains(it.operation.rawValue) ? self[it.right, sample] : 0
      let left = Self.readsNone.contains(it.operation.rawValue) ? 0 : self[it.left, sample]
      let parameter = it.operation == ZG_PARAMETER ? parameters[Int(it.left)] : 0
      let value = Self.value(it.operation, left, right, it.constant, parameter)
      self[it.result, sample] = it.accumulate != 0 ? self[it.result, sample] + value : value
    }
  }

  static let readsNone: Set<UInt32> = [ZG_CONSTANT.rawValue, ZG_PARAMETER.rawValue]

  static let readsRight: Set<UInt32> = Set(
    [
      ZG_ADD, ZG_SUBTRACT, ZG_MULTIPLY, ZG_DIVIDE, ZG_RELU_GRADIENT, ZG_TANH_GRADIENT,
      ZG_SIGMOID_GRADIENT,
    ].map(\.rawValue))

  private static func value(
    _ operation: zg_operation, _ a: Double, _ b: Double, _ c: Double, _ parameter: Double
  ) -> Double {
    switch operation {
    case ZG_CONSTANT: c
    case ZG_PARAMETER: parameter
    case ZG_COPY: a
    case ZG_ADD: Operation.add.forward(a, b, c)
    case ZG_ADD_CONSTANT: Operation.addConstant.forward(a, b, c)
    case ZG_SUBTRACT: Operation.subtract.forward(a, b, c)
    case ZG_CONSTANT_MINUS: Operation.constantMinus.forward(a, b, c)
    case ZG_MULTIPLY: Operation.multiply.forward(a, b, c)
    case ZG_MULTIPLY_CONSTANT: Operation.multiplyConstant.forward(a, b, c)
    case ZG_DIVIDE: Operation.divide.forward(a, b, c)
    case ZG_DIVIDE_BY_CONSTANT: Operation.divideByConstant.forward(a, b, c)
    case ZG_CONSTANT_DIVIDED_BY: Operation.constantDividedBy.forward(a, b, c)
    case ZG_NEGATE: Operation.negate.forward(a, b, c)
    case ZG_POWER: Operation.power.forward(a, b, c)
    case ZG_RELU: Operation.relu.forward(a, b, c)
    case ZG_TANH: Operation.tanh.forward(a, b, c)
    case ZG_EXP: Operation.exp.forward(a, b, c)
    case ZG_LOG: Operation.log.forward(a, b, c)
    case ZG_SIGMOID: Operation.sigmoid.forward(a, b, c)
    case ZG_SOFTPLUS: Operation.softplus.forward(a, b, c)
    case ZG_SQUARE_ROOT: Operation.squareRoot.forward(a, b, c)
    case ZG_SIN: Operation.sin.forward(a, b, c)
    case ZG_COS: Operation.cos.forward(a, b, c)
    case ZG_RELU_GRADIENT: Operation.relu.backward(a, b, 0, 0, 0).left
    case ZG_TANH_GRADIENT: Operation.tanh.backward(a, 0, 0, 0, b).left
    case ZG_SIGMOID_GRADIENT: Operation.sigmoid.backward(a, 0, 0, 0, b).left
    default: preconditionFailure("not elementwise")
    }
  }

  private mutating func dense(_ it: zg_instruction) {
    for unit in 0..<it.units {
      let weights = Int(it.weights + unit * it.step)
      for sample in 0..<samples {
        var sum = it.bias < 0 ? nil as Double? : parameters[Int(it.bias + unit * it.step)]
        for input in 0..<it.inputs {
          let product = parameters[weights + Int(input)] * self[it.left + input, sample]
          sum = sum.map { $0 + product } ?? product
        }
        let activated = Self.activated(it.activation, sum ?? 0)
        self[it.result + unit, sample] = activated
      }
    }
  }

  private static func activated(_ activation: zg_operation, _ sum: Double) -> Double {
    activation == ZG_COPY ? sum : value(activation, sum, 0, 0, 0)
  }

  private mutating func denseInputGradient(_ it: zg_instruction) {
    for input in 0..<it.inputs {
      for sample in 0..<samples {
        var sum = it.accumulate != 0 ? self[it.result + input, sample] : 0
        for unit in (0..<it.units).reversed() {
          let weight = parameters[Int(it.weights + unit * it.step + input)]
          sum += weight * self[it.left + unit, sample]
        }
        if it.activation != ZG_COPY {
          let result = self[it.right + input, sample]
          switch it.activation {
          case ZG_RELU: sum = Self.value(ZG_RELU_GRADIENT, sum, result, 0, 0)
          case ZG_TANH: sum = Self.value(ZG_TANH_GRADIENT, sum, result, 0, 0)
          default: sum = Self.value(ZG_SIGMOID_GRADIENT, sum, result, 0, 0)
          }
        }
        self[it.result + input, sample] = sum
      }
    }
  }

  private mutating func denseParameterGradient(_ it: zg_instruction) {
    for unit in 0..<it.units {
      for input in 0..<it.inputs {
        gradient[Int(it.weights + unit * it.step + input)] += sum {
          self[it.left + unit, $0] * self[it.right + input, $0]
        }
      }
      if it.bias >= 0 {
        gradient[Int(it.bias + unit * it.step)] += sum { self[it.left + unit, $0] }
      }
    }
  }

  /// Eight lanes, each adding every eighth sample from zero, and their tree.
  private func sum(_ term: (Int) -> Double) -> Double {
    var lanes = [Double](repeating: 0, count: 8)
    for sample in 0..<samples { lanes[sample % 8] += term(sample) }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
      + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
  }
}
