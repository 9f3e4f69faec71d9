@testable import Zeusgrad

extension Value {
  /// Records any operation on as many of some operands as it has.
  static func applying(
    _ operation: Operation, to operands: [Value], constant: Double = 0
  ) -> Value {
    switch operation.instruction.operands {
    case 3: Value.recording(operation, operands[0], operands[1], operands[2])
    case 2: Value.recording(operation, operands[0], operands[1], constant: constant)
    default: Value.recording(operation, operands[0], constant: constant)
    }
  }
}
