/// Neurons that read the same numbers, computed as one.
struct Dense: Equatable {
  /// One neuron: its sum of products, and what is made of that.
  struct Unit: Equatable {
    /// The indices of the sums with each product, in the order of the inputs.
    var steps: [Int]
    /// The index of the result: behind the activation, or the last sum.
    var output: Int
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

  /// Whether a neuron can be one unit more: its parameters lie as those of the others do.
  func joins(_ neuron: Dense) -> Bool {
    let distance = neuron.weights - weights
    let step = units.count == 1 ? distance : self.step
    return inputs == neuron.inputs && activation == neuron.activation && step > 0
      && distance == units.count * step && (bias == nil) == (neuron.bias == nil)
      && (neuron.bias ?? 0) - (bias ?? 0) == (bias == nil ? 0 : units.count * step)
  }

  mutating func join(_ neuron: Dense) {
    if units.count == 1 { step = neuron.weights - weights }
    units += neuron.units
  }
}
