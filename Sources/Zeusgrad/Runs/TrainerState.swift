/// Everything that changes while a network is trained: step n of a run, as a value.
///
/// Training on from two equal states of one recipe gives the same bits.
public struct TrainerState: Equatable, Sendable {
  /// How many updates have been made.
  public internal(set) var step: Int
  /// The parameters θₙ, in the order of ``MLP/parameters``.
  public internal(set) var parameters: [Double]
  /// The settings in force: those that update n+1 uses.
  public internal(set) var settings: Recipe.Settings
  /// What the optimizer remembers.
  public internal(set) var optimizer: Optimizer.State
  /// ‖θₙ − θₙ₋₁‖ / ‖θₙ₋₁‖ for each layer; nil at step 0.
  public internal(set) var updateRatios: [Double]?
}
