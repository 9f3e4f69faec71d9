internal import CZeusgradKernels

/// The instructions of a program: all of it, and the first part that only computes the results.
struct Code: Sendable {
  private(set) var instructions: [zg_instruction] = []
  /// How many of them compute the results.
  private(set) var forwardCount = 0
  /// How many rows there are before those of the adjoints.
  let forwardRowCount: Int
  /// How many rows they use.
  private(set) var rowCount = 0
  /// The rows of the results.
  let results: [Int]
  /// Whether there are dense layers.
  var hasLayers: Bool { instructions.contains { $0.operation == ZG_DENSE } }
  /// About how many operations a sample costs.
  let work: Double

  /// Translates a graph.
  ///
  /// - Parameters:
  ///   - graph: What is to be computed.
  ///   - inputs: How many numbers a sample has, targets included.
  ///   - loss: The place in the gradient at which the first result is added up, and its derivatives
  ///     computed; nil for results alone.
  init(_ graph: Graph, inputs: Int, loss: Int?) {
    let schedule = Schedule(graph, inputs: inputs)
    results = graph.outputs.map(schedule.row)
    // The adjoints have rows of their own behind the others.
    forwardRowCount = schedule.rowCount
    let assembler = Assembler(rowCount: loss == nil ? forwardRowCount : 2 * forwardRowCount)
    schedule.items.forEach { assembler.compute($0, schedule) }
    forwardCount = assembler.code.count
    if let loss {
      assembler.append(
        zg_instruction(ZG_PARAMETER_GRADIENT, result: loss, left: results[0]))
      var derivatives = Derivatives(schedule, assembler)
      derivatives.append()
      assembler.removeUnread(keeping: Set(results))
    }
    instructions = assembler.code
    rowCount = assembler.rowCount
    work = instructions.reduce(0) { $0 + max(1, 2 * Double($1.inputs) * Double($1.units)) }
  }
}

extension Assembler {
  /// Writes what computes an item of a schedule.
  fileprivate func compute(_ item: Schedule.Item, _ schedule: Schedule) {
    switch item {
    case .dense(let layer):
      var instruction = zg_instruction(
        ZG_DENSE, of: layer, result: schedule.row(layer.units[0].output),
        left: schedule.row(layer.inputs[0]))
      instruction.activation = layer.activation?.instruction ?? ZG_COPY
      append(instruction)
    case .node(let place):
      let row = schedule.row(place)
      switch schedule.graph.nodes[place] {
      case .input: break
      case .parameter(let index): append(zg_instruction(ZG_PARAMETER, result: row, left: index))
      case .constant(let bits):
        append(zg_instruction(ZG_CONSTANT, result: row, constant: Double(bitPattern: bits)))
      case .computed(let operation, let left, let right, let bits):
        append(
          zg_instruction(
            operation.instruction, result: row, left: schedule.row(left),
            right: right.map(schedule.row) ?? 0, constant: Double(bitPattern: bits)))
      }
    }
  }
}

extension Operation {
  /// The instruction that computes it.
  var instruction: zg_operation {
    switch self {
    case .leaf: ZG_COPY
    case .add: ZG_ADD
    case .addConstant: ZG_ADD_CONSTANT
    case .subtract: ZG_SUBTRACT
    case .constantMinus: ZG_CONSTANT_MINUS
    case .multiply: ZG_MULTIPLY
    case .multiplyConstant: ZG_MULTIPLY_CONSTANT
    case .divide: ZG_DIVIDE
    case .divideByConstant: ZG_DIVIDE_BY_CONSTANT
    case .constantDividedBy: ZG_CONSTANT_DIVIDED_BY
    case .negate: ZG_NEGATE
    case .power: ZG_POWER
    case .relu: ZG_RELU
    case .tanh: ZG_TANH
    case .exp: ZG_EXP
    case .log: ZG_LOG
    case .sigmoid: ZG_SIGMOID
    case .softplus: ZG_SOFTPLUS
    case .squareRoot: ZG_SQUARE_ROOT
    case .sin: ZG_SIN
    case .cos: ZG_COS
    }
  }
}
