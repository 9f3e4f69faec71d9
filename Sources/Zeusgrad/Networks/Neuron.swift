/// A weighted sum of its inputs and a bias, put through an activation.
///
/// ```
/// y = activation(b + w₀·x₀ + w₁·x₁ + …)
/// ```
public final class Neuron {
  /// The weights, shape (inputs).
  public let weights: [Value]
  /// The number added to the weighted sum.
  public let bias: Value
  /// The function applied to the sum.
  public let activation: Activation

  /// Creates a neuron with weights drawn from a stream, and bias 0.
  ///
  /// - Parameters:
  ///   - inputs: How many numbers it takes.
  ///   - activation: The function applied to the sum.
  ///   - bound: The weights are uniform in ±`bound`.
  ///   - stream: Where the weights come from.
  public init(
    inputs: Int, activation: Activation = .relu, bound: Double = 1,
    using stream: inout RandomStream
  ) {
    require(inputs >= 0, "a neuron cannot have \(inputs) inputs")
    weights = (0..<inputs).map { _ in Value(stream.uniform(in: -bound...bound)) }
    bias = Value(0)
    self.activation = activation
  }

  /// The weights, then the bias.
  public var parameters: [Value] { weights + [bias] }

  /// Computes the output; bias first, then the inputs in ascending order, each product rounded once
  /// with its sum.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: The output, with its graph.
  public func callAsFunction(_ inputs: [Value]) -> Value {
    require(
      inputs.count == weights.count,
      "the neuron has \(weights.count) inputs, but was given \(inputs.count)")
    var sum = bias
    for (weight, input) in zip(weights, inputs) { sum = sum.addingProduct(weight, input) }
    return activation(sum)
  }

  /// Computes the output for plain numbers, recording the graph.
  ///
  /// - Parameter inputs: Shape (inputs).
  /// - Returns: The output, with its graph.
  @_disfavoredOverload  // for an array of none
  public func callAsFunction(_ inputs: [Double]) -> Value { self(inputs.map { Value($0) }) }
}
