internal import CZeusgradKernels

/// Writes down instructions, and knows which rows they use.
final class Assembler {
  private(set) var code: [zg_instruction] = []
  /// How many rows are in use.
  private(set) var rowCount: Int
  /// Where the value of a row that was not asked for by name was computed, row by row behind those
  /// that were; −1: it was put elsewhere.
  private var origins: [Int] = []
  private let namedRows: Int

  init(rowCount: Int) {
    self.rowCount = rowCount
    namedRows = rowCount
  }

  func append(_ instruction: zg_instruction) { code.append(instruction) }

  /// Computes into a new row.
  func row(
    _ operation: zg_operation, _ left: Int = 0, _ right: Int = 0, _ third: Int = 0,
    constant: Double = 0
  ) -> Int {
    let row = rowCount
    rowCount += 1
    origins.append(code.count)
    append(
      zg_instruction(
        operation, result: row, left: left, right: right, third: third, constant: constant))
    return row
  }

  /// The row of a symbol; that of a constant is filled first.
  func row(of symbol: SymbolicNumber) -> Int {
    switch symbol.content {
    case .row(let row): row
    case .constant(let number): row(ZG_CONSTANT, constant: number)
    }
  }

  /// Puts a symbol into a row, or adds it to what is there.
  ///
  /// Where it was computed for this alone, since `start`, it is computed there at once.
  func put(_ symbol: SymbolicNumber, into row: Int, adding: Bool, since start: Int) {
    switch symbol.content {
    case .row(let source):
      if let origin = origin(of: source, movableTo: row, since: start) {
        code[origin].result = Int32(row)
        code[origin].accumulate = adding ? 1 : 0
        origins[source - namedRows] = -1
      } else {
        append(zg_instruction(ZG_COPY, result: row, left: source, accumulates: adding))
      }
    case .constant(let number) where !adding:
      append(zg_instruction(ZG_CONSTANT, result: row, constant: number))
    case .constant:
      append(zg_instruction(ZG_COPY, result: row, left: self.row(of: symbol), accumulates: true))
    }
  }

  /// Adds a product to what is in a row, rounded once.
  func add(_ left: SymbolicNumber, times right: SymbolicNumber, to row: Int) {
    switch (left.content, right.content) {
    case (.row(let factor), .constant(let number)), (.constant(let number), .row(let factor)):
      append(
        zg_instruction(
          ZG_ADDING_MULTIPLE, result: row, left: row, right: factor, constant: number))
    default:
      append(
        zg_instruction(
          ZG_ADDING_PRODUCT, result: row, left: row, right: self.row(of: left),
          third: self.row(of: right)))
    }
  }

  /// The instruction that computed a row, since `start`, if it can as well compute into another.
  ///
  /// Not if the first was read since, nor if the other was written: what comes first is added first.
  private func origin(of source: Int, movableTo row: Int, since start: Int) -> Int? {
    guard source >= namedRows else { return nil }
    let origin = origins[source - namedRows]
    guard origin >= start else { return nil }
    let isMovable = code[(origin + 1)...].allSatisfy {
      $0.left != source && $0.right != source && $0.third != source
        && !$0.written.contains(Int32(row))
    }
    return isMovable ? origin : nil
  }

  /// Leaves out the instructions whose results nobody reads.
  ///
  /// - Parameter results: The rows that are read when all is done.
  func eliminateDeadCode(keeping results: [Int]) {
    var isRead = Array(repeating: false, count: rowCount)
    for row in results { isRead[row] = true }
    // What is kept moves to the end.
    var end = code.count
    for index in code.indices.reversed() {
      let instruction = code[index]
      let isKept =
        instruction.changesGradient || instruction.written.contains { isRead[Int($0)] }
      guard isKept else { continue }
      instruction.forEachRead { isRead[Int($0)] = true }
      end -= 1
      code[end] = instruction
    }
    code.removeFirst(end)
  }
}
