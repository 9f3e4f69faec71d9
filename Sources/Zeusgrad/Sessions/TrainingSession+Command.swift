extension TrainingSession {
  /// What a session can be told to do.
  public enum Command: Equatable, Sendable {
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
    /// Goes back to step 0 with the same seed and the learning rate now in force.
    case reset
    /// Starts with the next seed and the learning rate now in force.
    case newSeed
    /// Takes back the last change of the learning rate, reset or new seed.
    case undo
    /// Takes back the last undo.
    case redo
    /// Says what of the session is looked at.
    case look(View)
    /// Ends training for good.
    case finish
  }
}
