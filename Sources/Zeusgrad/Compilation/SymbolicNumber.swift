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
    combine(left, right, ZG_ADD, rowConstant: (ZG_ADD_CONSTANT, +), constantRow: ZG_ADD_CONSTANT)
  }

  static func - (left: SymbolicNumber, right: SymbolicNumber) -> SymbolicNumber {
    if case .constant(let number) = right.content { return left + SymbolicNumber(-number) }
    return combine(
      left, right, ZG_SUBTRACT, rowConstant: (ZG_ADD_CONSTANT, -), constantRow: ZG_CONSTANT_MINUS)
  }

  static func * (left: SymbolicNumber, right: SymbolicNumber) -> SymbolicNumber {
    combine(
      left, right, ZG_MULTIPLY, rowConstant: (ZG_MULTIPLY_CONSTANT, *),
      constantRow: ZG_MULTIPLY_CONSTANT)
  }

  static func / (left: SymbolicNumber, right: SymbolicNumber) -> SymbolicNumber {
    combine(
      left, right, ZG_DIVIDE, rowConstant: (ZG_DIVIDE_BY_CONSTANT, /),
      constantRow: ZG_CONSTANT_DIVIDED_BY)
  }

  static prefix func - (operand: SymbolicNumber) -> SymbolicNumber {
    operand.mapped(ZG_NEGATE) { -$0 }
  }

  static func passed(_ gradient: SymbolicNumber, where activation: SymbolicNumber) -> SymbolicNumber
  {
    guard let assembler = activation.assembler, case .row(let row) = activation.content else {
      return gradient
    }
    return SymbolicNumber(
      row: assembler.row(ZG_RELU_GRADIENT, assembler.row(of: gradient), row), in: assembler)
  }

  static func power(_ base: SymbolicNumber, _ exponent: Double) -> SymbolicNumber {
    // By multiplication from 1 on, which is what it is already.
    exponent == 1
      ? base : base.mapped(ZG_POWER, constant: exponent) { Elementary.power($0, exponent) }
  }

  static func sigmoid(_ operand: SymbolicNumber) -> SymbolicNumber {
    operand.mapped(ZG_SIGMOID, Elementary.sigmoid)
  }

  static func sine(_ operand: SymbolicNumber) -> SymbolicNumber {
    operand.mapped(ZG_SIN, Elementary.sine)
  }

  static func cosine(_ operand: SymbolicNumber) -> SymbolicNumber {
    operand.mapped(ZG_COS, Elementary.cosine)
  }

  private func mapped(
    _ operation: zg_operation, constant: Double = 0, _ number: (Double) -> Double
  ) -> SymbolicNumber {
    switch (content, assembler) {
    case (.constant(let value), _): SymbolicNumber(number(value))
    case (.row(let row), let assembler?):
      SymbolicNumber(row: assembler.row(operation, row, constant: constant), in: assembler)
    case (.row, nil): fatalError("a row belongs to an assembler")
    }
  }

  /// Two numbers, of which none, either or both are constants.
  private static func combine(
    _ left: SymbolicNumber, _ right: SymbolicNumber, _ rows: zg_operation,
    rowConstant: (operation: zg_operation, compute: (Double, Double) -> Double),
    constantRow: zg_operation
  ) -> SymbolicNumber {
    switch (left.content, right.content, left.assembler ?? right.assembler) {
    case (.row(let a), .row(let b), let assembler?):
      return SymbolicNumber(row: assembler.row(rows, a, b), in: assembler)
    case (.row(let a), .constant(let b), let assembler?):
      return SymbolicNumber(
        row: assembler.row(rowConstant.operation, a, constant: b), in: assembler)
    case (.constant(let a), .row(let b), let assembler?):
      return SymbolicNumber(row: assembler.row(constantRow, b, constant: a), in: assembler)
    case (.constant(let a), .constant(let b), _): return SymbolicNumber(rowConstant.compute(a, b))
    case (_, _, nil): fatalError("a row belongs to an assembler")
    }
  }
}
