internal import CZeusgradKernels

/// Writes down instructions, and knows which rows they use.
final class Assembler {
  private(set) var code: [zg_instruction] = []
  /// How many rows are in use.
  private(set) var rowCount: Int
  /// Where the value of a row that was not asked for by name was computed.
  private var origins: [Int: Int] = [:]

  init(rowCount: Int) { self.rowCount = rowCount }

  func append(_ instruction: zg_instruction) { code.append(instruction) }

  /// Computes into a new row.
  func row(
    _ operation: zg_operation, _ left: Int = 0, _ right: Int = 0, constant: Double = 0
  ) -> Int {
    let row = rowCount
    rowCount += 1
    origins[row] = code.count
    append(zg_instruction(operation, result: row, left: left, right: right, constant: constant))
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
  /// Where it was computed for this alone, since `start`, it is computed there at once; unless the
  /// row was written since, for what comes first is added first.
  func put(_ symbol: SymbolicNumber, into row: Int, adding: Bool, since start: Int) {
    if case .row(let source) = symbol.content, let origin = origins[source], origin >= start,
      !code[(origin + 1)...].contains(where: {
        $0.left == source || $0.right == source || $0.written.contains(Int32(row))
      })
    {
      code[origin].result = Int32(row)
      code[origin].accumulate = adding ? 1 : 0
      origins[source] = nil
      return
    }
    if case .constant(let number) = symbol.content, !adding {
      append(zg_instruction(ZG_CONSTANT, result: row, constant: number))
      return
    }
    append(
      zg_instruction(
        ZG_COPY, result: row, left: self.row(of: symbol), accumulates: adding))
  }

  /// Leaves out the instructions whose results nobody reads.
  ///
  /// - Parameter results: The rows that are read when all is done.
  func eliminateDeadCode(keeping results: Set<Int>) {
    var read = Set(results.map(Int32.init))
    var kept: [zg_instruction] = []
    for instruction in code.reversed() {
      let isKept =
        instruction.changesGradient || instruction.written.contains { read.contains($0) }
      guard isKept else { continue }
      read.formUnion(instruction.read)
      kept.append(instruction)
    }
    code = kept.reversed()
  }
}
