extension Diagnosis {
  /// What helps; whoever shows it may know a key for it.
  package enum Advice: CaseIterable, Hashable, Sendable {
    case trainOneStep
    case lowerLearningRate
    case raiseLearningRate
    /// Other first weights, and the same points.
    case otherWeights
    /// Step 0 again, with the same points and weights.
    case startOver
    case takeBackChange
    case smallerPenalty
    /// An activation that is not linear, or one that passes on more of the gradient.
    case otherActivation
    case fewerLayers
    case largerNetwork
    case stop
    case unseenPoints
  }
}
