extension Graph {
  /// The neurons that can be computed together, as they come.
  ///
  /// Only what leaves every number as it is: the sum starts with the bias, or the first product,
  /// and goes on in ascending order; what is in between is used nowhere else; and the adjoints of
  /// the inputs are added in the order in which the single nodes would have added them.
  func fused() -> [Dense] {
    let uses = uses
    let depends = dependsOnParameters
    var results = Array(repeating: false, count: nodes.count)
    for index in outputs { results[index] = true }
    var layers: [Dense] = []
    var taken = Array(repeating: false, count: nodes.count)
    // From the end, so that a sum is met before the shorter sums within it.
    var neurons: [Dense] = []
    for index in nodes.indices.reversed() where !taken[index] {
      guard let neuron = neuron(endingAt: index, uses, results) else { continue }
      for index in neuron.units[0].nodes { taken[index] = true }
      neurons.append(neuron)
    }
    for neuron in neurons.reversed() {
      if let joined = layers.last?.joined(with: neuron) {
        layers[layers.count - 1] = joined
      } else {
        layers.append(neuron)
      }
    }
    return layers.flatMap { layer in
      keepsOrder(layer, uses, depends)
        ? [layer] : layer.single.filter { keepsOrder($0, uses, depends) }
    }
  }

  private func neuron(
    endingAt end: Int, _ uses: Uses, _ results: [Bool]
  ) -> Dense? {
    var index = end
    var terms: [(product: Int, weight: Int, input: Int)] = []
    var covered: [Int] = []
    while case .computed(.add, let left, let right?, _) = nodes[index],
      index == end || uses.count(index) == 1, let term = term(right, uses),
      terms.last.map({ $0.weight == term.weight + 1 }) ?? true
    {
      terms.append(term)
      covered += [index, term.product]
      index = left
    }
    var bias: Int?
    if case .parameter(let parameter) = nodes[index], uses.count(index) == 1, !terms.isEmpty {
      bias = parameter
    } else if let first = term(index, uses), !terms.isEmpty {
      terms.append(first)
      covered.append(first.product)
    } else {
      return nil
    }
    terms.reverse()
    guard terms.indices.allSatisfy({ terms[$0].weight == terms[0].weight + $0 }) else { return nil }
    var output = end
    var activation: Operation?
    if uses.count(end) == 1, !results[end],
      case .computed(let operation, _, nil, _) = nodes[uses[end].first ?? 0],
      operation.instruction.gradient != nil
    {
      output = uses[end].first ?? 0
      activation = operation
      covered.append(output)
    }
    // What is asked for must not vanish.
    guard !covered.contains(where: { $0 != output && results[$0] }) else { return nil }
    let unit = Dense.Unit(
      products: terms.map(\.product), sum: end, output: output, nodes: covered)
    return Dense(
      inputs: terms.map(\.input), units: [unit], weights: terms[0].weight, bias: bias,
      step: 0, activation: activation)
  }

  /// A product of a parameter that is used nowhere else and a number that is not a parameter.
  private func term(
    _ index: Int, _ uses: Uses
  ) -> (product: Int, weight: Int, input: Int)? {
    guard case .computed(.multiply, let left, let right?, _) = nodes[index],
      uses.count(index) == 1
    else { return nil }
    for (weight, input) in [(left, right), (right, left)] {
      if case .parameter(let parameter) = nodes[weight], uses.count(weight) == 1 {
        if case .parameter = nodes[input] { continue }
        return (index, parameter, input)
      }
    }
    return nil
  }

  /// Whether each input gets its adjoints from the layer together, no other node in between.
  private func keepsOrder(_ layer: Dense, _ uses: Uses, _ depends: [Bool]) -> Bool {
    let end = layer.units.reduce(0) { max($0, $1.nodes.max() ?? 0) }
    return layer.inputs.enumerated().allSatisfy { number, input in
      guard depends[input] else { return true }
      let own = layer.units.map { $0.products[number] }
      let first = own.min() ?? 0
      // Its own uses are among them, so that as many as these may lie in between.
      return uses[input].count { $0 >= first && $0 <= end } == own.count
    }
  }
}
