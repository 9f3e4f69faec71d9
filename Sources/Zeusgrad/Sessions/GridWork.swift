/// The work on score grids alongside training: the latest complete one, and the one on its way.
struct GridWork {
  /// The latest that is complete.
  private(set) var latest: ScoreGrid?
  private var pending: ScoreGrid?
  private var scorer: GridScorer?

  /// Whether a grid is on its way.
  var isPending: Bool { pending != nil }

  /// Begins a grid of a state.
  ///
  /// - Returns: Whether the latest is just that already.
  mutating func begin(
    _ request: ScoreGrid.Request, _ state: TrainerState, _ shape: MLP.Shape
  ) -> Bool {
    let request = request.affordable(for: shape)
    if latest?.request == request, latest?.parameters == state.parameters, latest?.shape == shape,
      latest?.step == state.step
    {
      return true
    }
    if scorer?.shape != shape { scorer = GridScorer(shape) }
    pending = ScoreGrid(
      step: state.step, shape: shape, parameters: state.parameters, request: request)
    return false
  }

  /// Computes chunks of the pending grid, at least one: a step may have taken the whole slice.
  ///
  /// - Returns: Whether it is complete now.
  mutating func work(until end: ContinuousClock.Instant) -> Bool {
    guard var grid = pending, let scorer else { return false }
    pending = nil
    repeat { grid.computeChunk(with: scorer) } while !grid.isComplete && .now < end
    if grid.isComplete { latest = grid } else { pending = grid }
    return grid.isComplete
  }

  /// Forgets grids that belong to another run.
  mutating func drop() {
    pending = nil
    latest = nil
  }
}
