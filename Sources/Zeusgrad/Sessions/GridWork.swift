/// The work on score grids alongside training: the latest complete one, and the one on its way.
struct GridWork {
  /// The latest that is complete.
  private(set) var latest: ScoreGrid?
  private var pending: ScoreGrid?
  private var scorer: GridScorer?

  /// Whether a grid is on its way.
  var isPending: Bool { pending != nil }

  /// Begins a grid of a state, unless there is one on its way or it would be the same again.
  mutating func begin(_ request: ScoreGrid.Request, _ state: TrainerState, _ shape: MLP.Shape) {
    guard pending == nil else { return }
    guard
      latest?.request != request || latest?.parameters != state.parameters || latest?.shape != shape
    else { return }
    if scorer?.shape != shape { scorer = GridScorer(shape) }
    pending = ScoreGrid(
      step: state.step, shape: shape, parameters: state.parameters, request: request)
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

  /// Stops what is on its way.
  mutating func stop() { pending = nil }

  /// Forgets grids that belong to another run.
  mutating func drop() {
    pending = nil
    latest = nil
  }
}
