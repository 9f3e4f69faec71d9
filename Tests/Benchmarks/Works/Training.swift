public import Zeusgrad

/// Full-batch training of a network 2-H-H-1 with the hinge loss, as the comparison defines it.
public struct Training {
  private let program: Program
  private let batch: PreparedBatch
  private let workspace: Workspace
  private let penalty = Penalty(l2: 1e-4)
  private let optimizer = Optimizer.sgd()
  private var state = Optimizer.State()
  private var gradient: [Double]
  /// Shape (parameters): layer by layer, neuron by neuron, the weights and then the bias.
  public private(set) var parameters: [Double]

  /// Compiles the loss of a network and lays out its samples.
  ///
  /// - Parameters:
  ///   - inputs: Shape (samples, 2).
  ///   - targets: Shape (samples), −1 or 1.
  ///   - hidden: The width of both hidden layers.
  ///   - activation: The function of the hidden layers.
  ///   - parameters: Shape (parameters); by default random ones.
  ///   - threads: How many threads share the work.
  public init(
    inputs: [[Double]], targets: [Double], hidden: Int, activation: Activation = .relu,
    parameters: [Double]? = nil, threads: Int = 1
  ) {
    let model = MLP(inputs: 2, layers: [hidden, hidden, 1], activation: activation, seed: 42)
    program = Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
      (1 - y[0] * model(x)[0]).relu()
    }
    batch = PreparedBatch(program, inputs: inputs, targets: targets)
    workspace = Workspace(program, threads: threads)
    self.parameters = parameters ?? model.parameterValues
    gradient = Array(repeating: 0, count: program.parameterCount)
  }

  /// Does one epoch: the loss with its penalty, its gradient, and the update.
  ///
  /// - Returns: The loss that the update saw.
  public mutating func epoch() -> Double {
    let loss = program.gradient(batch, parameters: parameters, into: &gradient, using: workspace)
    let total = loss + penalty(parameters)
    for index in gradient.indices { gradient[index] += 2 * penalty.l2 * parameters[index] }
    optimizer.update(&parameters, gradient: gradient, learningRate: 0.05, state: &state)
    return total
  }
}
