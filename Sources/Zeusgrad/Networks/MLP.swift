/// A multi-layer perceptron: layers that each read the outputs of the one before.
///
/// Hidden layers use the activation, the last layer is linear.
///
/// ```swift
/// let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
/// model.parameterCount          // 337
/// model.predict([0.5, -0.5])    // one number, no graph
/// model([0.5, -0.5])            // one value, with a graph behind it
/// ```
public final class MLP {
  /// The layers, from the inputs to the outputs.
  public let layers: [Layer]
  /// The network without the values of its parameters.
  public let shape: Shape

  /// Creates a network with random weights and biases 0.
  ///
  /// - Parameters:
  ///   - inputs: How many numbers it takes.
  ///   - layers: The units of each layer; the last are the outputs.
  ///   - activation: The activation of the hidden layers.
  ///   - initialization: The distribution of the weights; by default what suits the activation.
  ///   - seed: The same seed gives the same weights, on every machine.
  public convenience init(
    inputs: Int, layers: [Int], activation: Activation = .relu,
    initialization: Initialization? = nil, seed: UInt64
  ) {
    self.init(
      Shape(inputs: inputs, layers: layers, activation: activation),
      initialization: initialization, seed: seed)
  }

  init(_ shape: Shape, initialization: Initialization?, seed: UInt64) {
    self.shape = shape
    var stream = RandomStream(seed: seed, purpose: "weights")
    let initialization = initialization ?? .suited(to: shape.activation)
    layers = shape.layers.indices.map { index in
      Layer(
        inputs: shape.inputs(ofLayer: index), units: shape.layers[index],
        activation: shape.activation(ofLayer: index), initialization: initialization,
        using: &stream)
    }
    parameters = layers.flatMap(\.parameters)
  }

  /// All parameters: layer by layer, neuron by neuron, the weights and then the bias.
  public let parameters: [Value]

  /// How many parameters there are.
  public var parameterCount: Int { parameters.count }

  /// The numbers in ``parameters``, in the same order.
  public var parameterValues: [Double] { parameters.map(\.data) }

  /// Puts numbers into ``parameters``.
  ///
  /// - Parameter values: Shape (parameterCount), in the order of ``parameters``.
  public func load(_ values: [Double]) {
    require(
      values.count == parameters.count,
      "the network has \(parameters.count) parameters, but was given \(values.count)")
    for (parameter, value) in zip(parameters, values) { parameter.data = value }
  }

  /// Sets the gradient of every parameter to zero.
  public func zeroGrad() {
    for parameter in parameters { parameter.zeroGrad() }
  }

  /// Computes the outputs, recording the graph.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: Shape (outputs).
  public func callAsFunction(_ inputs: [Value]) -> [Value] {
    activations(inputs).last ?? []
  }

  /// Computes the outputs for plain numbers, recording the graph.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: Shape (outputs).
  @_disfavoredOverload  // for an array of none
  public func callAsFunction(_ inputs: [Double]) -> [Value] { self(inputs.map { Value($0) }) }

  /// Computes the outputs of every layer, recording the graph.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: For each layer, shape (units).
  public func activations(_ inputs: [Value]) -> [[Value]] {
    shape.checkInputs(inputs.count)
    var outputs = inputs
    return layers.map { layer in
      outputs = layer(outputs)
      return outputs
    }
  }

  /// Computes the outputs for one point, without a graph.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: Shape (outputs), the same bits as those of the values.
  @_disfavoredOverload  // for an array of none
  public func predict(_ inputs: [Double]) -> [Double] {
    shape.predict(inputs, parameters: parameterValues)
  }

  /// Computes the outputs for many points, without a graph.
  ///
  /// - Parameter inputs: Shape (points, inputs).
  /// - Returns: Shape (points, outputs).
  public func predict(_ inputs: [[Double]]) -> [[Double]] {
    let values = parameterValues
    return inputs.map { shape.predict($0, parameters: values) }
  }
}
