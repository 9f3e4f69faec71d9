/// The loss of one score; the loss of a batch is the mean over its points.
///
/// Targets are +1 and −1 for every loss; a score is right when it has the sign of its target.
public enum Loss: String, CaseIterable, Sendable {
  /// Margin loss: zero for a score beyond ±1 on the right side.
  case hinge
  /// Squared error.
  case meanSquaredError = "mse"
  /// Binary cross-entropy; the score is a logit.
  case binaryCrossEntropy = "bce"

  /// Computes the loss of one score.
  ///
  /// ```
  /// hinge   max(0, 1 − t·s)
  /// mse     (s − t)²
  /// bce     ln(1 + e^(−t·s)), which is −ln p of the right class for p = 1 / (1 + e^(−s))
  /// ```
  ///
  /// - Parameters:
  ///   - score: The network's output.
  ///   - target: +1 or −1.
  /// - Returns: The loss, at least 0.
  public func callAsFunction(_ score: Value, target: Double) -> Value {
    self(score, target: Value(target))
  }

  /// Computes the loss of one score; the target may stand for that of any sample.
  func callAsFunction(_ score: Value, target: Value) -> Value {
    switch self {
    case .hinge: (1 - target * score).relu()
    case .meanSquaredError: (score - target).pow(2)
    case .binaryCrossEntropy: (-target * score).softplus()
    }
  }
}
