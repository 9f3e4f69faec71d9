/// What is known of step n: every figure speaks of the parameters θₙ.
public struct StepReport: Equatable, Sendable {
  /// How many updates were made.
  public let step: Int
  /// The loss on the training set: ``dataLoss`` + ``penalty``.
  public let loss: Double
  /// The mean of ``pointLosses``.
  public let dataLoss: Double
  /// What large parameters cost.
  public let penalty: Double
  /// The size of the step that update n+1 makes.
  public let learningRate: Double
  /// How many points have a score of the right sign.
  public let correct: Int
  /// How many points have a score between −1 and 1.
  public let withinMargin: Int
  /// The layers, from the inputs to the outputs.
  public let layers: [LayerReport]
  /// What the network gave for each point, shape (points).
  public let scores: [Double]
  /// What each point pays, shape (points).
  public let pointLosses: [Double]
  /// Why update n+1 was refused or would be; nil while all numbers are finite.
  public internal(set) var divergence: Divergence?

  /// How many points there are.
  public var points: Int { scores.count }

  /// The share of points that are right, 0 to 1; 0 without points.
  public var accuracy: Double { points == 0 ? 0 : Double(correct) / Double(points) }

  /// Whether a score has the sign of its target; a score of 0 counts as −1, and NaN is never right.
  public static func isRight(score: Double, target: Double) -> Bool {
    target > 0 ? score > 0 : score <= 0
  }
}

/// What is known of one layer at step n.
public struct LayerReport: Equatable, Sendable {
  /// How many numbers it takes.
  public let inputs: Int
  /// How many units it has.
  public let units: Int
  /// ‖∂L/∂θ‖₂ over the layer's weights and biases, of the loss with its penalty.
  public let gradientNorm: Double
  /// ‖θₙ − θₙ₋₁‖ / ‖θₙ₋₁‖; nil at step 0.
  public let updateRatio: Double?
  /// How many units are off for every point; nil where the activation is no rectifier.
  public let deadUnits: Int?

  /// Whether every unit is off for every point, so that no gradient passes.
  public var isDead: Bool { deadUnits == units }
}

/// The first number that was not finite: training stops before it.
public struct Divergence: Equatable, Sendable {
  /// What was not finite.
  public enum Quantity: String, Sendable {
    case activation
    case loss
    case gradient
    case parameter
  }

  /// The last step whose state is whole.
  public let step: Int
  /// What was not finite.
  public let quantity: Quantity
  /// The first layer concerned, from 1; nil for the loss.
  public let layer: Int?
}
