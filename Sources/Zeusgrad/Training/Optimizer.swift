/// How a gradient changes the parameters.
///
/// ```swift
/// var state = Optimizer.State()
/// loss.backward()
/// Optimizer.sgd(momentum: 0.9).update(model.parameters, learningRate: 0.1, state: &state)
/// model.zeroGrad()
/// ```
public enum Optimizer: Hashable, Sendable {
  /// Gradient descent, with momentum as in PyTorch: `v ← m·v + g`, `p ← p − lr·v`.
  case sgd(momentum: Double = 0)
  /// Adaptive moments (Kingma & Ba 2015, alg. 1), with bias correction.
  case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)

  /// What an optimizer remembers from one update to the next.
  public struct State: Equatable, Sendable {
    /// How many updates were made.
    public private(set) var updates = 0
    /// The running mean of gradients, shape (parameters); empty where it is not needed.
    public private(set) var first: [Double] = []
    /// The running mean of squared gradients, shape (parameters); empty where it is not needed.
    public private(set) var second: [Double] = []

    /// Creates the state before the first update.
    public init() {}

    fileprivate mutating func countUpdate(first firstCount: Int, second secondCount: Int) {
      updates += 1
      if first.count != firstCount { first = Array(repeating: 0, count: firstCount) }
      if second.count != secondCount { second = Array(repeating: 0, count: secondCount) }
    }

    fileprivate mutating func accumulate(_ g: Double, at index: Int, momentum: Double) -> Double {
      first[index] = momentum * first[index] + g
      return first[index]
    }

    fileprivate mutating func average(
      _ g: Double, at index: Int, beta1: Double, beta2: Double
    ) -> (first: Double, second: Double) {
      first[index] = beta1 * first[index] + (1 - beta1) * g
      second[index] = beta2 * second[index] + (1 - beta2) * g * g
      return (first[index], second[index])
    }
  }

  /// Changes parameters against their gradient.
  ///
  /// - Parameters:
  ///   - parameters: Shape (parameters).
  ///   - gradient: Shape (parameters).
  ///   - learningRate: The size of a step, above 0.
  ///   - state: What the optimizer remembers; one for each set of parameters.
  public func update(
    _ parameters: inout [Double], gradient: [Double], learningRate: Double, state: inout State
  ) {
    require(
      parameters.count == gradient.count,
      "a gradient has the shape of its parameters, got \(parameters.count) and \(gradient.count)")
    switch self {
    case .sgd(let momentum):
      state.countUpdate(first: momentum == 0 ? 0 : parameters.count, second: 0)
      guard momentum == 0 else {
        for index in parameters.indices {
          parameters[index] -=
            learningRate * state.accumulate(gradient[index], at: index, momentum: momentum)
        }
        return
      }
      parameters.withUnsafeMutableBufferPointer { parameters in
        gradient.withUnsafeBufferPointer { gradient in
          for index in parameters.indices { parameters[index] -= learningRate * gradient[index] }
        }
      }
    case .adam(let beta1, let beta2, let epsilon):
      state.countUpdate(first: parameters.count, second: parameters.count)
      let correction1 = 1 - Self.power(beta1, state.updates)
      let correction2 = 1 - Self.power(beta2, state.updates)
      for index in parameters.indices {
        let mean = state.average(gradient[index], at: index, beta1: beta1, beta2: beta2)
        let direction =
          (mean.first / correction1) / ((mean.second / correction2).squareRoot() + epsilon)
        parameters[index] -= learningRate * direction
      }
    }
  }

  /// Changes the data of values against their gradients.
  public func update(_ parameters: [Value], learningRate: Double, state: inout State) {
    var data = parameters.map(\.data)
    update(&data, gradient: parameters.map(\.grad), learningRate: learningRate, state: &state)
    for (parameter, value) in zip(parameters, data) { parameter.data = value }
  }

  /// A power by squaring: the same bits on every platform, and quick for any number of updates.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var factor = base
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { result *= factor }
      factor *= factor
      remaining >>= 1
    }
    return result
  }
}
