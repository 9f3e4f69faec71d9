internal import CZeusgradKernels

/// Writes the second half of a program: what each node gets, from the result back.
///
/// The rules are those of ``Operation/backward(_:_:_:_:_:)``. A dense layer has kernels of its own,
/// which do for all its nodes at once what these rules say: an input gets weight times gradient from
/// each unit, a weight gets gradient times input.
struct Derivatives {
  private let plan: MemoryPlan
  private let assembler: Assembler
  private let depends: [Bool]
  private let uses: Uses
  /// Nodes whose adjoint has been begun.
  private var begun: [Bool]
  /// Layers whose adjoints have been through the activation already.
  private var passed: Set<Int> = []
  /// By the indices of their first units' results.
  private var layers: [Int: Dense] = [:]
  /// Inputs and results of layers, whose adjoints lie side by side.
  private var ofLayers: [Bool]
  /// Rows that already hold all that arrives at a node, so that nothing need be copied.
  private var shared: [Int: Int] = [:]

  init(_ plan: MemoryPlan, _ assembler: Assembler) {
    self.plan = plan
    self.assembler = assembler
    depends = plan.graph.needsGradient
    uses = plan.graph.uses
    let none = Array(repeating: false, count: plan.graph.nodes.count)
    begun = none
    ofLayers = none
    for case .dense(let layer) in plan.items {
      layers[layer.units[0].output] = layer
      for node in layer.inputs { ofLayers[node] = true }
      for unit in layer.units { ofLayers[unit.output] = true }
    }
  }

  private func adjointRow(_ index: Int) -> Int {
    shared[index] ?? plan.rowCount + plan.row(index)
  }

  /// Writes all of it for the first result.
  mutating func append() {
    give(SymbolicNumber(1), to: plan.graph.outputs[0], since: assembler.code.count)
    for item in plan.items.reversed() {
      switch item {
      case .dense(let layer): append(layer)
      case .node(let index): append(index)
      }
    }
  }

  /// The rows of what arrives at the inputs whose gradient is taken.
  func inputGradients() -> [Int] {
    var rows: [Int?] = Array(repeating: nil, count: plan.graph.differentiatedInputs)
    for index in begun.indices where begun[index] {
      // A layer passes back to all that it reads, a target too.
      if case .input(let input) = plan.graph.nodes[index], input < rows.count {
        rows[input] = adjointRow(index)
      }
    }
    return rows.map { $0 ?? assembler.row(ZG_CONSTANT) }
  }

  /// Adds a product to what arrives at a node, rounded once.
  ///
  /// A parameter that is used nowhere else gets it sample by sample: that is its gradient.
  private mutating func give(
    _ left: SymbolicNumber, times right: SymbolicNumber, to index: Int, since start: Int
  ) {
    guard depends[index] else { return }
    if case .parameter(let parameter) = plan.graph.nodes[index], uses.count(index) == 1 {
      assembler.append(
        zg_instruction(
          ZG_PRODUCT_GRADIENT, result: parameter, left: assembler.row(of: left),
          right: assembler.row(of: right)))
      return
    }
    guard begun[index] else { return give(left * right, to: index, since: start) }
    assembler.add(left, times: right, to: adjointRow(index))
  }

  /// Adds to what arrives at a node.
  private mutating func give(_ symbol: SymbolicNumber, to index: Int, since start: Int) {
    guard depends[index] else { return }
    let isFirst = !begun[index]
    begun[index] = true
    if case .row(let row) = symbol.content, uses.count(index) == 1, !ofLayers[index] {
      shared[index] = row
      return
    }
    assembler.put(symbol, into: adjointRow(index), adding: !isFirst, since: start)
  }

  private mutating func append(_ index: Int) {
    guard begun[index] else { return }
    let gradient = SymbolicNumber(row: adjointRow(index), in: assembler)
    switch plan.graph.nodes[index] {
    case .input, .constant: break
    case .parameter(let parameter):
      assembler.append(
        zg_instruction(ZG_PARAMETER_GRADIENT, result: parameter, left: adjointRow(index)))
    case .computed(let operation, let operands, let bits):
      let start = assembler.code.count
      let arriving = SymbolicOperand.Contributions()
      func operand(_ index: Int) -> SymbolicOperand {
        SymbolicOperand(
          node: index, number: SymbolicNumber(row: plan.row(index), in: assembler),
          contributions: arriving)
      }
      let first = operand(operands.first)
      operation.backward(
        gradient, first, operands.second.map(operand) ?? first,
        operands.third.map(operand) ?? first, Double(bitPattern: bits),
        SymbolicNumber(row: plan.row(index), in: assembler))
      for (node, contribution) in arriving.list {
        switch contribution {
        case .number(let symbol): give(symbol, to: node, since: start)
        case .product(let left, let right): give(left, times: right, to: node, since: start)
        }
      }
    }
  }

  private mutating func append(_ layer: Dense) {
    // Units of which nothing is used get nothing.
    for index in layer.outputs where !begun[index] {
      give(SymbolicNumber(0), to: index, since: assembler.code.count)
    }
    let first = layer.units[0].output
    let gradients = adjointRow(first)
    if let gradient = layer.activation?.instruction.gradient, !passed.contains(first) {
      for index in layer.outputs {
        let row = adjointRow(index)
        assembler.append(
          zg_instruction(gradient, result: row, left: row, right: plan.row(index)))
      }
    }
    assembler.append(
      zg_instruction(
        ZG_DENSE_PARAMETER_GRADIENT, of: layer, result: 0, left: gradients,
        right: plan.row(layer.inputs[0])))
    if layer.inputs.contains(where: { depends[$0] }) {
      passBack(through: layer, gradients)
    }
  }

  private mutating func passBack(through layer: Dense, _ gradients: Int) {
    let adds = layer.inputs.contains { begun[$0] }
    if adds {
      for index in layer.inputs where !begun[index] {
        assembler.append(zg_instruction(ZG_CONSTANT, result: adjointRow(index)))
      }
    }
    for index in layer.inputs { begun[index] = true }
    var instruction = zg_instruction(
      ZG_DENSE_INPUT_GRADIENT, of: layer, result: adjointRow(layer.inputs[0]), left: gradients)
    instruction.accumulate = adds ? 1 : 0
    // Where nobody else reads the layer below, its activation can be passed at once.
    if let below = layers[layer.inputs[0]], let activation = below.activation,
      below.outputs == layer.inputs,
      layer.inputs.allSatisfy({ uses.count($0) == layer.units.count })
    {
      instruction.activation = activation.instruction
      instruction.right = Int32(plan.row(layer.inputs[0]))
      passed.insert(layer.inputs[0])
    }
    assembler.append(instruction)
  }
}
