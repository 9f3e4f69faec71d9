extension TrainingSession {
  /// What the session has to say about a command that was carried out, or could not be.
  package struct Notice: Equatable, Sendable {
    /// Counts the notices.
    package let number: Int
    /// What happened.
    package let event: Event

    /// What happened.
    package enum Event: Hashable, Sendable {
      /// A setting was changed; the values are as they are written.
      case changed(field: String, from: String, to: String)
      /// A setting already has that value.
      case unchanged(field: String, value: String)
      /// The learning rate is at the end of its ladder.
      case learningRateAtEnd(Double, isHighest: Bool)
      /// The pace was changed.
      case paceChanged(Pace)
      /// The pace is at the end of its ladder.
      case paceAtEnd(Pace, isFastest: Bool)
      /// The run is back at step 0, with the learning rate it had.
      case reset(learningRate: Double)
      /// A run with other points and weights has begun.
      case newSeed(UInt64)
      /// A run with other weights and the same points has begun.
      case newWeights(UInt64)
      /// Another run was brought back, as it was left; its weights may have a seed of their own.
      case broughtBack(step: Int, learningRate: Double, seed: UInt64, weightsSeed: UInt64?)
      case nothingToUndo
      case nothingToRedo
      /// The run cannot go on: its next step is refused.
      case nextStepRefused
    }
  }
}
