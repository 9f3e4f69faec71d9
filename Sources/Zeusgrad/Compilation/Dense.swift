/// Neurons that read the same numbers, computed as one.
struct Dense: Equatable {
  /// One neuron: its sum of products, and what is made of that.
  struct Unit: Equatable {
    /// The indices of its products, in the order of the inputs.
    var products: [Int]
    /// The index of the sum, and of the result behind the activation; the same without one.
    var sum: Int
    var output: Int
    /// The indices of all nodes that it stands for.
    var nodes: [Int]
  }

  /// The indices of what every unit reads.
  var inputs: [Int]
  var units: [Unit]
  /// Weight i of unit u is parameter `weights + u * step + i`.
  var weights: Int
  /// The bias of unit u is parameter `bias + u * step`; nil: there is none.
  var bias: Int?
  var step: Int
  /// One whose instruction has a gradient; nil: none.
  var activation: Operation?

  var outputs: [Int] { units.map(\.output) }
}

extension Dense {
  /// Its units, each as a layer of its own.
  var single: [Dense] {
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
  func joined(with neuron: Dense) -> Dense? {
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
