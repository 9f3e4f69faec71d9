/// What is known about one layer at step n.
public struct LayerReport: Equatable, Sendable {
  /// How many numbers it takes.
  public let inputs: Int
  /// How many units it has.
  public let units: Int
  /// What its units apply to their sums.
  public let activation: Activation
  /// ‖∂L/∂θ‖₂ over the layer's weights and biases, of the loss with its penalty.
  public let gradientNorm: Double
  /// The same of the data loss alone: how strongly the points pull the layer.
  public let dataGradientNorm: Double
  /// The same of the penalty alone.
  public let penaltyGradientNorm: Double
  /// ‖θ‖₂ over the layer's weights and biases.
  public let parameterNorm: Double
  /// ‖θₙ − θₙ₋₁‖ / ‖θₙ₋₁‖; nil at step 0.
  public let updateRatio: Double?
  /// How many units are off for every point; nil where the activation is not a rectifier.
  public let deadUnits: Int?

  /// Whether every unit is off for every point, so that no gradient passes.
  public var isDead: Bool { deadUnits == units }
}
