extension MLP {
  /// What a network computes, apart from the values of its parameters.
  ///
  /// Unlike the network itself it can be handed from thread to thread: together with an array of
  /// numbers it predicts.
  public struct Shape: Hashable, Sendable {
    /// How many numbers the network takes.
    public let inputs: Int
    /// The units of each layer; the last are the outputs.
    public let layers: [Int]
    /// The activation of the hidden layers.
    public let activation: Activation

    /// Creates the shape of a network.
    public init(inputs: Int, layers: [Int], activation: Activation = .relu) {
      require(
        inputs > 0 && !layers.isEmpty && layers.allSatisfy { $0 > 0 },
        "a network needs at least one input and one unit in each layer, got \(inputs) → \(layers)")
      self.inputs = inputs
      self.layers = layers
      self.activation = activation
    }

    /// How many parameters a network of this shape has.
    public var parameterCount: Int {
      layers.indices.reduce(0) { $0 + parameterCount(ofLayer: $1) }
    }

    /// The places of a layer's parameters among all: neuron by neuron, weights and then bias.
    public func parameters(ofLayer index: Int) -> Range<Int> {
      let start = (0..<index).reduce(0) { $0 + parameterCount(ofLayer: $1) }
      return start..<start + parameterCount(ofLayer: index)
    }

    func inputs(ofLayer index: Int) -> Int { index == 0 ? inputs : layers[index - 1] }

    func activation(ofLayer index: Int) -> Activation {
      index == layers.count - 1 ? .linear : activation
    }

    private func parameterCount(ofLayer index: Int) -> Int {
      (inputs(ofLayer: index) + 1) * layers[index]
    }

    func checkInputs(_ count: Int) {
      require(count == inputs, "the network has \(inputs) inputs, but was given \(count)")
    }

    /// Computes the outputs for one point.
    ///
    /// - Parameters:
    ///   - point: Shape (inputs).
    ///   - parameters: Shape (parameterCount), in the order of ``MLP/parameters``.
    /// - Returns: Shape (outputs).
    public func predict(_ point: [Double], parameters: [Double]) -> [Double] {
      checkInputs(point.count)
      require(
        parameters.count == parameterCount,
        "the network has \(parameterCount) parameters, but was given \(parameters.count)")
      return parameters.withUnsafeBufferPointer { parameters in
        var outputs = point
        var next = 0
        for index in layers.indices {
          let activation = activation(ofLayer: index)
          let inputs = outputs
          outputs = inputs.withUnsafeBufferPointer { inputs in
            (0..<layers[index]).map { _ in
              let bias = parameters[next + inputs.count]
              var sum = bias
              for i in 0..<inputs.count {
                sum = sum.fused(adding: parameters[next + i], times: inputs[i])
              }
              next += inputs.count + 1
              return activation(sum)
            }
          }
        }
        return outputs
      }
    }
  }
}
