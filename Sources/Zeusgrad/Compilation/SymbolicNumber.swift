internal import CZeusgradKernels

/// A number that is not known yet: what is done with it becomes instructions.
///
/// With symbols the one table of derivatives, ``Operation``, writes the second half of a program.
struct SymbolicNumber: Arithmetic {
  enum Content {
    case constant(Double)
    case row(Int)
  }

  let content: Content
  /// Where instructions are written; a constant needs no place.
  private let assembler: Assembler?

  init(_ constant: Double) {
    content = .constant(constant)
    assembler = nil
  }

  init(row: Int, in assembler: Assembler) {
    content = .row(row)
    self.assembler = assembler
  }

  static func + (left: SymbolicNumber, right: SymbolicNumber) -> SymbolicNumber {
    combine(left, right, .add, rowConstant: .addConstant, constantRow: .addConstant)
  }

  static func - (left: SymbolicNumber, right: SymbolicNumber) -> SymbolicNumber {
    if case .constant(let number) = right.content { return left + SymbolicNumber(-number) }
    return combine(left, right, .subtract, rowConstant: .addConstant, constantRow: .constantMinus)
  }

  static func * (left: SymbolicNumber, right: SymbolicNumber) -> SymbolicNumber {
    combine(left, right, .multiply, rowConstant: .multiplyConstant, constantRow: .multiplyConstant)
  }

  static func / (left: SymbolicNumber, right: SymbolicNumber) -> SymbolicNumber {
    combine(left, right, .divide, rowConstant: .divideByConstant, constantRow: .constantDividedBy)
  }

  static prefix func - (operand: SymbolicNumber) -> SymbolicNumber {
    applying(.negate, to: operand, 0)
  }

  static func passed(_ gradient: SymbolicNumber, where activation: SymbolicNumber) -> SymbolicNumber
  {
    guard let assembler = activation.assembler, case .row(let row) = activation.content else {
      return gradient
    }
    return SymbolicNumber(
      row: assembler.row(ZG_RELU_GRADIENT, assembler.row(of: gradient), row), in: assembler)
  }

  static func passed(
    _ gradient: SymbolicNumber, where number: SymbolicNumber, isLargerThan other: SymbolicNumber
  ) -> SymbolicNumber {
    guard let assembler = number.assembler ?? other.assembler else {
      fatalError("two constants are compared")
    }
    let row = assembler.row(
      ZG_LARGER_GRADIENT, assembler.row(of: gradient), assembler.row(of: number),
      assembler.row(of: other))
    return SymbolicNumber(row: row, in: assembler)
  }

  static func applying(
    _ operation: Operation, to operands: (SymbolicNumber, SymbolicNumber, SymbolicNumber),
    _ constant: Double
  ) -> SymbolicNumber {
    // A power is computed by multiplication from 1 on: the first is what it is already.
    if operation == .power && constant == 1 { return operands.0 }
    let read = [operands.0, operands.1, operands.2].prefix(operation.instruction.operands)
    guard let assembler = read.lazy.compactMap(\.assembler).first else {
      let numbers = (read + [operands.0, operands.0]).map(\.knownNumber)
      return SymbolicNumber(operation.forward(numbers[0], numbers[1], numbers[2], constant))
    }
    let rows = read.map(assembler.row(of:)) + [0, 0]
    return SymbolicNumber(
      row: assembler.row(operation.instruction, rows[0], rows[1], rows[2], constant: constant),
      in: assembler)
  }

  /// The number of a constant.
  private var knownNumber: Double {
    guard case .constant(let number) = content else { fatalError("a row is taken for a constant") }
    return number
  }

  /// Two numbers, of which none, either or both are constants.
  private static func combine(
    _ left: SymbolicNumber, _ right: SymbolicNumber, _ operation: Operation,
    rowConstant: Operation, constantRow: Operation
  ) -> SymbolicNumber {
    switch (left.content, right.content, left.assembler ?? right.assembler) {
    case (.row(let a), .row(let b), let assembler?):
      return SymbolicNumber(row: assembler.row(operation.instruction, a, b), in: assembler)
    case (.row(let a), .constant(let b), let assembler?):
      return SymbolicNumber(
        row: assembler.row(rowConstant.instruction, a, constant: b), in: assembler)
    case (.constant(let a), .row(let b), let assembler?):
      return SymbolicNumber(
        row: assembler.row(constantRow.instruction, b, constant: a), in: assembler)
    case (.constant(let a), .constant(let b), _):
      return SymbolicNumber(operation.forward(a, b, 0, 0))
    case (_, _, nil): fatalError("a row belongs to an assembler")
    }
  }
}
