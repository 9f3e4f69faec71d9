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
  func row(of symbol: Symbol) -> Int {
    switch symbol.content {
    case .row(let row): row
    case .constant(let number): row(ZG_CONSTANT, constant: number)
    }
  }

  /// Puts a symbol into a row, or adds it to what is there.
  ///
  /// Where it was computed for this alone, since `start`, it is computed there at once; unless the
  /// row was written since, for what comes first is added first.
  func put(_ symbol: Symbol, into row: Int, adding: Bool, since start: Int) {
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
  func removeUnread(keeping results: Set<Int>) {
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

extension zg_instruction {
  init(
    _ operation: zg_operation, result: Int, left: Int = 0, right: Int = 0, constant: Double = 0,
    accumulates: Bool = false
  ) {
    self.init()
    self.operation = operation
    self.result = Int32(result)
    self.left = Int32(left)
    self.right = Int32(right)
    self.constant = constant
    accumulate = accumulates ? 1 : 0
    activation = ZG_COPY
  }

  /// An instruction for a dense layer.
  init(_ operation: zg_operation, of layer: Dense, result: Int, left: Int, right: Int = 0) {
    self.init(operation, result: result, left: left, right: right)
    inputs = Int32(layer.inputs.count)
    units = Int32(layer.units.count)
    weights = Int32(layer.weights)
    bias = Int32(layer.bias ?? -1)
    step = Int32(layer.step)
  }

  /// Whether it adds to the gradient of parameters, not to rows.
  var changesGradient: Bool {
    operation == ZG_PARAMETER_GRADIENT || operation == ZG_DENSE_PARAMETER_GRADIENT
  }

  /// The rows that it writes.
  var written: Range<Int32> {
    switch operation {
    case ZG_DENSE: result..<result + units
    case ZG_DENSE_INPUT_GRADIENT: result..<result + inputs
    default: result..<result + 1
    }
  }

  /// The rows that it reads.
  var read: [Int32] {
    let before = accumulate != 0 ? Array(written) : []
    switch operation {
    case ZG_CONSTANT, ZG_PARAMETER: return before
    case ZG_DENSE: return Array(left..<left + inputs)
    case ZG_DENSE_INPUT_GRADIENT:
      let activations = activation == ZG_COPY ? [] : Array(right..<right + inputs)
      return before + Array(left..<left + units) + activations
    case ZG_DENSE_PARAMETER_GRADIENT:
      return Array(left..<left + units) + Array(right..<right + inputs)
    case ZG_ADD, ZG_SUBTRACT, ZG_MULTIPLY, ZG_DIVIDE, ZG_RELU_GRADIENT, ZG_TANH_GRADIENT,
      ZG_SIGMOID_GRADIENT:
      return before + [left, right]
    default: return before + [left]
    }
  }
}
