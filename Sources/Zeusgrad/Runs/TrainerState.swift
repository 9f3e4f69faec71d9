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

extension TrainerState {
  /// Step 0.
  init(_ parameters: [Double], _ settings: Recipe.Settings) {
    self.init(
      step: 0, parameters: parameters, settings: settings, optimizer: Optimizer.State(),
      updateRatios: nil)
  }

  /// Becomes another state of the same network, in the memory that is there.
  mutating func take(_ other: TrainerState, layers: Int) {
    step = other.step
    parameters.take(other.parameters)
    settings = other.settings
    optimizer.take(other.optimizer)
    if updateRatios == nil { updateRatios = Array(repeating: 0, count: layers) }
  }

  /// Changes the parameters as the settings say, against a gradient of theirs.
  mutating func updateParameters(against gradient: [Double]) {
    settings.optimizer.update(
      &parameters, gradient: gradient, learningRate: settings.learningRate,
      l1: settings.penalty.l1, state: &optimizer)
  }
}
