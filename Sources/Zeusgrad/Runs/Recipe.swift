/// What a run starts from: data, network, loss, optimizer and seed.
///
/// ```swift
/// var recipe = Recipe.default
/// recipe.hidden = [8, 8]
/// recipe.learningRate = 0.03
/// let result = recipe.train(steps: 300)
/// ```
public struct Recipe: Hashable, Sendable {
  /// Which data set.
  public var data = Dataset.Kind.circle
  /// How many points.
  public var points = 100
  /// The standard deviation of the noise on each coordinate.
  public var noise = 0.0
  /// What points and first weights are drawn from.
  public var seed: UInt64 = 42
  /// The units of each hidden layer; none makes a linear classifier.
  public var hidden = [16, 16]
  /// The function of the hidden layers.
  public var activation = Activation.relu
  /// What is paid for a score.
  public var loss = Loss.hinge
  /// What large parameters cost.
  public var penalty = Penalty(l1: 0, l2: 1e-4)
  /// Which optimizer.
  public var method = Method.sgd
  /// The momentum of `sgd`; `adam` has its own.
  public var momentum = 0.0
  /// The learning rate at step 0.
  public var learningRate = 0.1

  /// The revision of the arithmetic; it changes whenever the same recipe gives other bits.
  public static let numerics = 2

  /// The recipe of the first minute: a circle, 2-16-16-1 rectifiers, hinge loss.
  public static let `default` = Recipe()

  /// Creates the default recipe.
  public init() {}

  /// The optimizers that can be asked for by name.
  public enum Method: String, CaseIterable, Sendable {
    case sgd
    case adam
  }

  /// The optimizer with its settings.
  public var optimizer: Optimizer {
    switch method {
    case .sgd: .sgd(momentum: momentum)
    case .adam: .adam()
    }
  }

  /// The points that the recipe describes.
  public var dataset: Dataset { Dataset.make(data, points: points, noise: noise, seed: seed) }

  /// The network that the recipe describes: two inputs, one output.
  public var shape: MLP.Shape {
    MLP.Shape(inputs: 2, layers: hidden + [1], activation: activation)
  }

  /// Trains for some steps, without a dashboard.
  ///
  /// - Parameters:
  ///   - steps: How many updates; fewer are made where a number stops being finite.
  ///   - observe: Gets the reports of steps 0 to `steps`, in order.
  /// - Returns: What the run came to.
  public func train(steps: Int, observe: (StepReport) -> Void = { _ in }) -> Run.Result {
    Run(self).train(steps: steps, observe: observe)
  }
}
