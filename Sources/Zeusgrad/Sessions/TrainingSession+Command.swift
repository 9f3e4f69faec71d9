extension TrainingSession {
  /// What a session can be told to do.
  public enum Command: Hashable, Sendable {
    case pause
    case resume
    case togglePause
    /// Pauses and trains one step.
    case step
    /// Steps the learning rate along the 1–2–5 ladder.
    case nudgeLearningRate(up: Bool)
    /// Changes something that the next update uses.
    case change(Control.Change)
    /// Steps the pace along its ladder.
    case nudgePace(up: Bool)
    /// Sets the pace.
    case setPace(Pace)
    /// Goes back to step 0 with the same seed and the settings now in force.
    case reset
    /// Starts with other points and weights, of the next seed, and the settings now in force.
    case newSeed
    /// Starts with other weights, of the next seed, and the same points.
    case newWeights
    /// Takes back the last change of a setting, reset or new seed.
    case undo
    /// Takes back the last undo.
    case redo
    /// Says what the next snapshots should hold.
    case observe([SnapshotRequest])
    /// Ends training for good.
    case finish
  }
}
