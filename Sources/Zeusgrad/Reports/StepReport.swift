/// What is known about step n: every figure is for the parameters θₙ.
public struct StepReport: Equatable, Sendable {
  /// How many updates have been made.
  public let step: Int
  /// The loss on the training set: ``dataLoss`` + ``penalty``.
  public let loss: Double
  /// The mean of ``pointLosses``.
  public let dataLoss: Double
  /// What large parameters cost.
  public let penalty: Double
  /// The factors of that.
  public let penaltyFactors: Penalty
  /// The size of the step that update n+1 makes.
  public let learningRate: Double
  /// How many points have a score with the right sign.
  public let correct: Int
  /// How many points have a score between −1 and 1.
  public let withinMargin: Int
  /// The layers, from the inputs to the outputs.
  public let layers: [LayerReport]
  /// The network's score for each point, shape (points).
  public let scores: [Double]
  /// The loss of each point, shape (points).
  public let pointLosses: [Double]
  /// Why update n+1 was refused or would be; nil while all numbers are finite.
  public internal(set) var divergence: Divergence?

  /// How many points there are.
  public var points: Int { scores.count }

  /// The share of points that are right, 0 to 1; 0 if there are no points.
  public var accuracy: Double { points == 0 ? 0 : Double(correct) / Double(points) }

  /// Whether a score has the sign of its target; a score of 0 counts as −1, and NaN is never right.
  public static func isRight(score: Double, target: Double) -> Bool {
    target > 0 ? score > 0 : score <= 0
  }
}
