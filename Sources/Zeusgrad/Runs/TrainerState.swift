/// Everything that changes while a network is trained: step n of a run, as a value.
///
/// Two equal states of one recipe train on to the same bits.
public struct TrainerState: Equatable, Sendable {
  /// How many updates were made.
  public internal(set) var step: Int
  /// The parameters θₙ, in the order of ``MLP/parameters``.
  public internal(set) var parameters: [Double]
  /// The size of the step that update n+1 makes.
  public internal(set) var learningRate: Double
  /// What the optimizer remembers.
  public internal(set) var optimizer: Optimizer.State
  /// ‖θₙ − θₙ₋₁‖ / ‖θₙ₋₁‖ for each layer; nil at step 0.
  public internal(set) var updateRatios: [Double]?
}
