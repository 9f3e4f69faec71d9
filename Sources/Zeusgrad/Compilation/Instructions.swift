internal import CZeusgradKernels

/// The instructions of a program: all of it, and the first part that only computes the results.
struct Instructions: Sendable {
  private(set) var all: [zg_instruction] = []
  /// How many of them compute the results.
  private(set) var forwardCount = 0
  /// How many rows there are before those of the adjoints.
  let forwardRowCount: Int
  /// How many rows they use.
  private(set) var rowCount = 0
  /// The rows of the results.
  let results: [Int]
  /// The rows of what arrives at the inputs whose gradient is taken.
  private(set) var inputGradients: [Int] = []
  /// About how many operations a sample costs.
  let work: Double

  /// Translates a graph.
  ///
  /// - Parameters:
  ///   - graph: What is to be computed.
  ///   - inputs: How many numbers a sample has, targets included.
  ///   - loss: Where in the gradient the first result is added up, and its derivatives
  ///     computed; nil for results alone.
  init(_ graph: Graph, inputs: Int, loss: Int?) {
    let plan = MemoryPlan(graph, inputs: inputs)
    results = graph.outputs.map(plan.row)
    // The adjoints have rows of their own behind the others.
    forwardRowCount = plan.rowCount
    let assembler = Assembler(rowCount: loss == nil ? forwardRowCount : 2 * forwardRowCount)
    plan.items.forEach { assembler.compute($0, plan) }
    forwardCount = assembler.code.count
    if let loss {
      assembler.append(
        zg_instruction(ZG_PARAMETER_GRADIENT, result: loss, left: results[0]))
      var derivatives = Derivatives(plan, assembler)
      derivatives.append()
      inputGradients = derivatives.inputGradients()
      assembler.eliminateDeadCode(keeping: results + inputGradients)
    }
    all = assembler.code
    rowCount = assembler.rowCount
    work = all.reduce(0) { $0 + max(1, 2 * Double($1.inputs) * Double($1.units)) }
  }
}
