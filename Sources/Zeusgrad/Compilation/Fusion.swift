/// Neurons that read the same numbers, computed as one.
struct Dense: Equatable {
  /// One neuron: its sum of products, and what is made of that.
  struct Unit: Equatable {
    /// The places of its products, in the order of the inputs.
    var products: [Int]
    /// The place of the sum, and of the result behind the activation; the same without one.
    var sum: Int
    var output: Int
    /// All places that it stands for.
    var places: [Int]
  }

  /// The places that every unit reads.
  var inputs: [Int]
  var units: [Unit]
  /// Weight i of unit u is parameter `weights + u * step + i`.
  var weights: Int
  /// The bias of unit u is parameter `bias + u * step`; nil: there is none.
  var bias: Int?
  var step: Int
  /// ReLU, tanh or sigmoid; nil: none.
  var activation: Operation?

  var outputs: [Int] { units.map(\.output) }
}

extension Graph {
  /// The neurons that can be computed together, as they come.
  ///
  /// Only what leaves every number as it is: the sum starts with the bias, or the first product,
  /// and goes on in ascending order; what is in between is used nowhere else; and the adjoints of
  /// the inputs are added in the order in which the single nodes would have added them.
  func fused() -> [Dense] {
    let readers = readers
    let depends = dependsOnParameters
    var results = Array(repeating: false, count: nodes.count)
    for place in outputs { results[place] = true }
    var layers: [Dense] = []
    var taken = Array(repeating: false, count: nodes.count)
    // From the end, so that a sum is met before the shorter sums within it.
    var neurons: [Dense] = []
    for place in nodes.indices.reversed() where !taken[place] {
      guard let neuron = neuron(endingAt: place, readers, results) else { continue }
      for place in neuron.units[0].places { taken[place] = true }
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
      keepsOrder(layer, readers, depends)
        ? [layer] : layer.single.filter { keepsOrder($0, readers, depends) }
    }
  }

  private func neuron(
    endingAt end: Int, _ readers: Readers, _ results: [Bool]
  ) -> Dense? {
    var place = end
    var terms: [(product: Int, weight: Int, input: Int)] = []
    var places: [Int] = []
    while case .computed(.add, let left, let right?, _) = nodes[place],
      place == end || readers.count(place) == 1, let term = term(right, readers),
      terms.last.map({ $0.weight == term.weight + 1 }) ?? true
    {
      terms.append(term)
      places += [place, term.product]
      place = left
    }
    var bias: Int?
    if case .parameter(let index) = nodes[place], readers.count(place) == 1, !terms.isEmpty {
      bias = index
    } else if let first = term(place, readers), !terms.isEmpty {
      terms.append(first)
      places.append(first.product)
    } else {
      return nil
    }
    terms.reverse()
    guard terms.indices.allSatisfy({ terms[$0].weight == terms[0].weight + $0 }) else { return nil }
    var output = end
    var activation: Operation?
    if readers.count(end) == 1, !results[end],
      case .computed(let operation, _, nil, _) = nodes[readers[end].first ?? 0],
      [.relu, .tanh, .sigmoid].contains(operation)
    {
      output = readers[end].first ?? 0
      activation = operation
      places.append(output)
    }
    // What is asked for must not vanish.
    guard !places.contains(where: { $0 != output && results[$0] }) else { return nil }
    let unit = Dense.Unit(
      products: terms.map(\.product), sum: end, output: output, places: places)
    return Dense(
      inputs: terms.map(\.input), units: [unit], weights: terms[0].weight, bias: bias,
      step: 0, activation: activation)
  }

  /// A product of a parameter that is used nowhere else and a number that is no parameter.
  private func term(
    _ place: Int, _ readers: Readers
  ) -> (product: Int, weight: Int, input: Int)? {
    guard case .computed(.multiply, let left, let right?, _) = nodes[place],
      readers.count(place) == 1
    else { return nil }
    for (weight, input) in [(left, right), (right, left)] {
      if case .parameter(let index) = nodes[weight], readers.count(weight) == 1 {
        if case .parameter = nodes[input] { continue }
        return (place, index, input)
      }
    }
    return nil
  }

  /// Whether each input gets its adjoints from the layer together, no other node in between.
  private func keepsOrder(_ layer: Dense, _ readers: Readers, _ depends: [Bool]) -> Bool {
    let end = layer.units.reduce(0) { max($0, $1.places.max() ?? 0) }
    return layer.inputs.indices.allSatisfy { index in
      let input = layer.inputs[index]
      guard depends[input] else { return true }
      let own = layer.units.map { $0.products[index] }
      let first = own.min() ?? 0
      // Its own readers are among them, so that as many as these may lie in between.
      return readers[input].count { $0 >= first && $0 <= end } == own.count
    }
  }
}

extension Dense {
  /// Its units, each as a layer of its own.
  fileprivate var single: [Dense] {
    units.indices.map { index in
      var neuron = self
      neuron.units = [units[index]]
      neuron.weights += index * step
      neuron.bias? += index * step
      neuron.step = 0
      return neuron
    }
  }

  /// This layer with a neuron more, where its parameters lie as those of the others do.
  fileprivate func joined(with neuron: Dense) -> Dense? {
    let distance = neuron.weights - weights
    let step = units.count == 1 ? distance : self.step
    guard inputs == neuron.inputs, activation == neuron.activation, step > 0,
      distance == units.count * step, (bias == nil) == (neuron.bias == nil),
      (neuron.bias ?? 0) - (bias ?? 0) == (bias == nil ? 0 : units.count * step)
    else { return nil }
    var joined = self
    joined.units += neuron.units
    joined.step = step
    return joined
  }
}
