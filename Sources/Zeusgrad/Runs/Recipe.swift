/// What a run starts from: data, network, seed and the settings of training.
///
/// The settings can be reached as if they were the recipe's own.
///
/// ```swift
/// var recipe = Recipe.default
/// recipe.hidden = [8, 8]
/// recipe.learningRate = 0.03     // recipe.settings.learningRate
/// let result = recipe.train(steps: 300)
/// ```
@dynamicMemberLookup
public struct Recipe: Hashable, Sendable {
  /// Which data set.
  public var data = Dataset.Kind.circle
  /// How many points.
  public var points = 100
  /// The standard deviation of the noise on each coordinate.
  public var noise = 0.0
  /// The seed of the points and, unless they have one of their own, of the first weights.
  public var seed: UInt64 = 42
  /// The seed of the first weights; nil: that of the points.
  public var weightsSeed: UInt64?
  /// The units of each hidden layer; no layers make a linear classifier.
  public var hidden = [16, 16]
  /// The settings of step 0.
  public var settings = Settings()

  /// The revision of the arithmetic; it changes whenever the same recipe gives different bits.
  public static let numerics = 3

  /// The recipe of the first minute: a circle, a 2-16-16-1 network of rectifiers, hinge loss.
  public static let `default` = Recipe()

  /// Creates the default recipe.
  public init() {}

  /// A setting of step 0, such as `recipe.learningRate`.
  public subscript<Value>(dynamicMember path: WritableKeyPath<Settings, Value>) -> Value {
    get { settings[keyPath: path] }
    set { settings[keyPath: path] = newValue }
  }

  /// The points that the recipe describes.
  public var dataset: Dataset { Dataset.make(data, points: points, noise: noise, seed: seed) }

  /// The network with its first weights.
  var model: MLP { MLP(shape, initialization: nil, seed: weightsSeed ?? seed) }

  /// The network that the recipe describes: two inputs, one output.
  public var shape: MLP.Shape { shape(with: settings) }

  /// The network as it is once settings have changed.
  func shape(with settings: Settings) -> MLP.Shape {
    MLP.Shape(inputs: 2, layers: hidden + [1], activation: settings.activation)
  }

  /// Trains for some steps, without a dashboard.
  ///
  /// - Parameters:
  ///   - steps: How many updates; fewer are made if a number stops being finite.
  ///   - observe: Gets the reports of steps 0 to `steps`, in order.
  /// - Returns: The result of the run.
  public func train(steps: Int, observe: (StepReport) -> Void = { _ in }) -> Run.Result {
    Run(self).train(steps: steps, observe: observe)
  }
}
