/// The first number that was not finite: training stops before it.
public struct Divergence: Equatable, Sendable {
  /// What was not finite.
  public enum Quantity: String, Sendable {
    case activation
    case loss
    case gradient
    case parameter
  }

  /// The last step whose state is finite.
  public let step: Int
  /// What was not finite.
  public let quantity: Quantity
  /// The first layer concerned, from 1; nil for the loss.
  public let layer: Int?
}
