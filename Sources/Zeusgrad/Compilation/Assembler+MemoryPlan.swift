internal import CZeusgradKernels

extension Assembler {
  /// Writes what computes an item of a plan.
  func compute(_ item: MemoryPlan.Item, _ plan: MemoryPlan) {
    switch item {
    case .dense(let layer):
      var instruction = zg_instruction(
        ZG_DENSE, of: layer, result: plan.row(layer.units[0].output),
        left: plan.row(layer.inputs[0]))
      instruction.activation = layer.activation?.instruction ?? ZG_COPY
      append(instruction)
    case .node(let index):
      let row = plan.row(index)
      switch plan.graph.nodes[index] {
      case .input: break
      case .parameter(let parameter):
        append(zg_instruction(ZG_PARAMETER, result: row, left: parameter))
      case .constant(let bits):
        append(zg_instruction(ZG_CONSTANT, result: row, constant: Double(bitPattern: bits)))
      case .computed(let operation, let operands, let bits):
        append(
          zg_instruction(
            operation.instruction, result: row, left: plan.row(operands.first),
            right: operands.second.map(plan.row) ?? 0, third: operands.third.map(plan.row) ?? 0,
            constant: Double(bitPattern: bits)))
      }
    }
  }
}
