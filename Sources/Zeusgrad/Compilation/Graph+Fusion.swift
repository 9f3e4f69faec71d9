extension Graph {
  /// The neurons that can be computed together, as they come.
  ///
  /// Only what leaves every number as it is: the sum starts with the bias, or with 0, and goes on in
  /// ascending order; what is in between is used nowhere else; and the adjoints of the inputs are
  /// added in the order in which the single nodes would have added them.
  func fused() -> [Dense] {
    let uses = uses
    let depends = needsGradient
    var results = Array(repeating: false, count: nodes.count)
    for index in outputs { results[index] = true }
    var layers: [Dense] = []
    for neuron in neurons(uses, results) {
      if layers.last?.joins(neuron) == true {
        layers[layers.count - 1].join(neuron)
      } else {
        layers.append(neuron)
      }
    }
    return layers.flatMap { layer in
      keepsOrder(layer, uses, depends)
        ? [layer] : layer.single.filter { keepsOrder($0, uses, depends) }
    }
  }

  /// A chain of ``Operation/addingProduct``, seen from its last node.
  private struct Chain {
    var bias: Int?
    var firstWeight: Int
    /// How many products it adds.
    var count: Int
    /// Whether another node goes on from it.
    var goesOn = false
  }

  /// The chains of products of neighbouring parameters, in the order of their ends.
  private func neurons(_ uses: Uses, _ results: [Bool]) -> [Dense] {
    var chains: [Chain?] = Array(repeating: nil, count: nodes.count)
    for index in nodes.indices {
      guard let term = term(index, uses) else { continue }
      switch nodes[term.addend] {
      case .parameter(let bias) where uses.count(term.addend) == 1:
        chains[index] = Chain(bias: bias, firstWeight: term.weight, count: 1)
      case .constant(0): chains[index] = Chain(bias: nil, firstWeight: term.weight, count: 1)
      default:
        guard var chain = chains[term.addend], uses.count(term.addend) == 1,
          !results[term.addend], term.weight == chain.firstWeight + chain.count
        else { continue }
        chains[term.addend]?.goesOn = true
        chain.count += 1
        chains[index] = chain
      }
    }
    return nodes.indices.compactMap { index in
      guard let chain = chains[index], !chain.goesOn else { return nil }
      return neuron(chain, endingAt: index, uses, results)
    }
  }

  private func neuron(
    _ chain: Chain, endingAt end: Int, _ uses: Uses, _ results: [Bool]
  ) -> Dense {
    var steps: [Int] = []
    var inputs: [Int] = []
    var index = end
    while steps.count < chain.count, let term = term(index, uses) {
      steps.append(index)
      inputs.append(term.input)
      index = term.addend
    }
    steps.reverse()
    inputs.reverse()
    var unit = Dense.Unit(steps: steps, output: end)
    var activation: Operation?
    if uses.count(end) == 1, !results[end], let user = uses[end].first,
      case .computed(let operation, _, _) = nodes[user], operation.instruction.gradient != nil
    {
      unit.output = user
      activation = operation
    }
    return Dense(
      inputs: inputs, units: [unit], weights: chain.firstWeight, bias: chain.bias, step: 0,
      activation: activation)
  }

  /// A sum with the product of a parameter that is used nowhere else and a number that is none.
  private func term(_ index: Int, _ uses: Uses) -> (addend: Int, weight: Int, input: Int)? {
    guard case .computed(.addingProduct, let operands, _) = nodes[index],
      let left = operands.second, let right = operands.third
    else { return nil }
    for (weight, input) in [(left, right), (right, left)] {
      if case .parameter(let parameter) = nodes[weight], uses.count(weight) == 1 {
        if case .parameter = nodes[input] { continue }
        return (operands.first, parameter, input)
      }
    }
    return nil
  }

  /// Whether each input gets its adjoints from the layer together, no other node in between.
  private func keepsOrder(_ layer: Dense, _ uses: Uses, _ depends: [Bool]) -> Bool {
    let end = layer.outputs.max() ?? 0
    return layer.inputs.enumerated().allSatisfy { number, input in
      guard depends[input] else { return true }
      let first = layer.units.reduce(Int.max) { min($0, $1.steps[number]) }
      // Its own uses are among them, so that as many as these may lie in between.
      return uses[input].count { $0 >= first && $0 <= end } == layer.units.count
    }
  }
}
