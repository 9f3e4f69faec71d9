/// How a gradient changes the parameters.
///
/// ```swift
/// var state = Optimizer.State()
/// loss.backward()
/// Optimizer.sgd(momentum: 0.9).update(model.parameters, learningRate: 0.1, state: &state)
/// model.zeroGrad()
/// ```
public struct Optimizer: Hashable, Sendable {
  /// Which optimizer.
  public var kind: Kind
  /// How much of its last direction `sgd` keeps, from 0 (nothing) to below 1.
  public var momentum = 0.0 { didSet { checkShare(momentum, "momentum") } }
  /// How much of the running mean of gradients `adam` keeps.
  public var beta1 = 0.9 { didSet { checkShare(beta1, "beta1") } }
  /// How much of the running mean of squared gradients `adam` keeps.
  public var beta2 = 0.999 { didSet { checkShare(beta2, "beta2") } }
  /// What `adam` adds to the root of that mean, so that it never divides by zero.
  public var epsilon = 1e-8 {
    didSet {
      require(
        epsilon > 0 && epsilon.isFinite, "epsilon is above 0 and finite, got \(epsilon.short)")
    }
  }

  private func checkShare(_ share: Double, _ name: String) {
    require(
      (0..<1).contains(share), "\(name) is a number from 0 to below 1, got \(share.short)")
  }

  /// Gradient descent.
  ///
  /// - Parameter momentum: How much of the last direction is kept, from 0 (nothing) to below 1.
  /// - Returns: The optimizer.
  public static func sgd(momentum: Double = 0) -> Optimizer {
    var optimizer = Optimizer(kind: .sgd)
    optimizer.momentum = momentum
    return optimizer
  }

  /// Adaptive moment estimation.
  ///
  /// - Parameters:
  ///   - beta1: How much of the running mean of gradients is kept.
  ///   - beta2: How much of the running mean of squared gradients is kept.
  ///   - epsilon: What is added to the root of that mean.
  /// - Returns: The optimizer.
  public static func adam(
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
  ) -> Optimizer {
    var optimizer = Optimizer(kind: .adam)
    optimizer.beta1 = beta1
    optimizer.beta2 = beta2
    optimizer.epsilon = epsilon
    return optimizer
  }

  /// Creates an optimizer with the usual settings.
  public init(kind: Kind) { self.kind = kind }

  /// Its name, and those of its own settings that are not as usual, such as `sgd momentum 0.9`.
  package var text: String { ([kind.rawValue] + kind.rule.unusual(self)).joined(separator: " ") }

  /// Changes parameters against their gradient.
  ///
  /// - Parameters:
  ///   - parameters: Shape (parameters).
  ///   - gradient: Shape (parameters).
  ///   - learningRate: The size of a step, above 0.
  ///   - l1: The factor of Σ|p| in the loss, at least 0. The gradient is that of the rest: magnitudes
  ///     have a kink at 0, over which a gradient steps to and fro; the parameters are shrunk instead,
  ///     and those that the rest does not hold become exactly 0 (proximal step).
  ///   - state: What the optimizer remembers; one for each set of parameters.
  public func update(
    _ parameters: inout [Double], gradient: [Double], learningRate: Double, l1: Double = 0,
    state: inout State
  ) {
    require(
      parameters.count == gradient.count,
      "a gradient has the shape of its parameters, got \(parameters.count) and \(gradient.count)")
    require(
      learningRate > 0 && learningRate.isFinite,
      "a learning rate is above 0 and finite, got \(learningRate.short)")
    require(l1 >= 0 && l1.isFinite, "l1 is at least 0 and finite, got \(l1.short)")
    let rule = kind.rule
    state.countUpdate(by: self, parameters: parameters.count)
    parameters.withUnsafeMutableBufferPointer { parameters in
      gradient.withUnsafeBufferPointer { gradient in
        state.memory.withUnsafeMutableBufferPointer { memory in
          rule.update(
            self, state.updates, learningRate, l1, parameters, gradient, memory)
        }
      }
    }
  }

  /// Changes the data of values against their gradients.
  public func update(
    _ parameters: [Value], learningRate: Double, l1: Double = 0, state: inout State
  ) {
    var data = parameters.map(\.data)
    update(
      &data, gradient: parameters.map(\.grad), learningRate: learningRate, l1: l1, state: &state)
    for (parameter, value) in zip(parameters, data) { parameter.data = value }
  }
}
