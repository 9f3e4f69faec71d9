extension Diagnosis {
  /// What helps; whoever shows it may know a key for it.
  public enum Advice: CaseIterable, Hashable, Sendable {
    case lowerLearningRate
    case otherLearningRate
    /// Other points and weights.
    case newStart
    /// Step 0 again, with the same points and weights.
    case startOver
    case takeBackChange
    case otherData
  }
}
