/// Neurons that all read the same inputs.
public final class Layer {
  /// The neurons, one for each output.
  public let neurons: [Neuron]

  /// Creates a layer with weights drawn from a stream, and biases 0.
  ///
  /// - Parameters:
  ///   - inputs: How many numbers it takes.
  ///   - units: How many neurons it has, which is how many numbers it gives.
  ///   - activation: The function every neuron applies.
  ///   - initialization: The distribution of the weights; by default what suits the activation.
  ///   - stream: Where the weights come from.
  public init(
    inputs: Int, units: Int, activation: Activation = .relu,
    initialization: Initialization? = nil, using stream: inout RandomStream
  ) {
    require(inputs > 0 && units > 0, "a layer cannot map \(inputs) inputs to \(units) units")
    let bound = (initialization ?? .suited(to: activation)).bound(inputs: inputs, units: units)
    neurons = (0..<units).map { _ in
      Neuron(inputs: inputs, activation: activation, bound: bound, using: &stream)
    }
  }

  /// The parameters of neuron after neuron: weights, then bias.
  public var parameters: [Value] { neurons.flatMap(\.parameters) }

  /// Computes the outputs.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: Shape (units).
  public func callAsFunction(_ inputs: [Value]) -> [Value] { neurons.map { $0(inputs) } }

  /// Computes the outputs for plain numbers, recording the graph.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: Shape (units).
  @_disfavoredOverload  // for an array of none
  public func callAsFunction(_ inputs: [Double]) -> [Value] { self(inputs.map { Value($0) }) }
}
