import Testing

@testable import Zeusgrad

/// Every operation in a program against the same with values.
@Suite("Program operations")
struct ProgramOperationsTests {
  static let binary = Operation.allCases.filter { $0.instruction.operands == 2 }
  static let ternary = Operation.allCases.filter { $0.instruction.operands == 3 }
  static let unary = Operation.allCases.filter {
    $0 != .leaf && !binary.contains($0) && !ternary.contains($0)
  }

  static func constants(_ operation: Operation) -> [Double] {
    switch operation {
    case .power: [0, 1, 2, 3, -1, -2, 0.5, 16, 17, -2.5]
    case .addConstant, .constantMinus, .multiplyConstant, .divideByConstant, .constantDividedBy:
      [-1.75, 0, 3, .infinity, .nan]
    case .addingMultiple: [-1.75, 0, 3]
    case .leakyReLU, .elu: [0.01, 0, 1, -2]
    default: [0]
    }
  }

  /// Odd numbers one by one, since one NaN would hide all others in a sum, and then many at once.
  private func expectParity(_ parity: Parity, at place: Comment) {
    let width = parity.program.inputs
    for a in RandomStream.odd + [0.3, 40, -40] {
      let seconds = width == 1 ? [0] : RandomStream.odd + [0.3, -2.5]
      for b in seconds { expectNone(parity.differences(on: [[a, b].dropLast(2 - width)]), place) }
    }
    var stream = RandomStream(seed: 1, purpose: "samples")
    for count in [7, 300] {
      expectNone(parity.differences(on: stream.samples(count, width: width)), place)
    }
  }

  private func expectNone(_ differences: [String], _ place: Comment) {
    #expect(differences.isEmpty, place)
  }

  @Test("An operation on one number, with its constants", arguments: unary)
  func operationOnOneNumberWithConstants(operation: Operation) {
    for constant in Self.constants(operation) {
      // Adding 0 leaves a number as it is, and the gradient there is that of the operand.
      let parity = Parity(inputs: 1, [Value(0), Value(-1.5)]) { p, x, _ in
        Value.recording(operation, x[0] + p[0], constant: constant) * p[1]
      }
      expectParity(parity, at: "\(operation), \(constant)")
    }
  }

  @Test("An operation on two numbers", arguments: binary)
  func operationOnTwoNumbers(operation: Operation) {
    for constant in Self.constants(operation) {
      let parity = Parity(inputs: 2, [Value(0), Value(0), Value(-1.5)]) { p, x, _ in
        Value.recording(operation, x[0] + p[0], x[1] + p[1], constant: constant) * p[2]
      }
      expectParity(parity, at: "\(operation), \(constant)")
    }
  }

  @Test("An operation on three numbers", arguments: ternary)
  func operationOnThreeNumbers(operation: Operation) {
    // Each number as an input, a parameter, a constant, computed, and the same as another.
    for first in 0..<5 {
      for second in 0..<5 {
        for third in 0..<5 {
          let parity = Parity(inputs: 2, [Value(0.7), Value(-1.3), Value(2.1)]) { p, x, _ in
            let same = x[0] * p[2]
            func operand(_ kind: Int) -> Value {
              [x[1], p[0], Value(0.3), x[0] + p[1], same][kind]
            }
            let result = Value.recording(operation, operand(first), operand(second), operand(third))
            return result * same
          }
          var stream = RandomStream(seed: 2, purpose: "samples")
          let place: Comment = "\(operation), \(first) \(second) \(third)"
          expectNone(parity.differences(on: stream.samples(9, width: 2)), place)
          expectNone(parity.differences(on: stream.samples(9, width: 2, odd: 0.3)), place)
        }
      }
    }
  }

  @Test("Inputs, parameters and constants on either side", arguments: binary)
  func inputsParametersAndConstants(operation: Operation) {
    let (a, b, c) = (Value(0.7), Value(-1.3), Value(2.1))
    let functions: [@Sendable (_ p: [Value], _ x: Value) -> Value] = [
      { p, x in Value.recording(operation, p[0], x) },
      { p, x in Value.recording(operation, x, p[0]) },
      { p, x in Value.recording(operation, p[0], p[1]) + x },
      { p, x in Value.recording(operation, p[0], Value(0.3)) * x },
      { p, x in Value.recording(operation, Value(-0.3), p[0]) * x },
      { p, x in Value.recording(operation, x, Value(0)) * p[0] },
      { p, x in Value.recording(operation, Value(0.3), x) * p[0] },
      { p, x in Value.recording(operation, Value(0.3), Value(0.7)) * x * p[0] },
      { p, x in Value.recording(operation, x, x) * p[0] },
    ]
    for (index, function) in functions.enumerated() {
      let parity = Parity(inputs: 1, [a, b, c]) { p, x, _ in function(p, x[0]) }
      expectParity(parity, at: "\(operation), \(index)")
    }
  }

  @Test("A parameter on both sides", arguments: [Operation.add, .multiply, .divide])
  func parameterOnBothSides(operation: Operation) { expectBothSides(operation) }

  @Test("A parameter minus itself")
  func parameterMinusItself() { expectBothSides(.subtract) }

  private func expectBothSides(_ operation: Operation) {
    let parity = Parity(inputs: 1, [Value(0.7), Value(-1.3)]) { p, x, _ in
      let computed = x[0] + p[1]
      return Value.recording(operation, p[0], p[0]) * x[0] + Value.recording(
        operation, computed, computed) * 3
    }
    expectParity(parity, at: "\(operation)")
  }
}
