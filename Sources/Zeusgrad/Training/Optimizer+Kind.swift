extension Optimizer {
  /// The optimizers that can be chosen by name.
  public enum Kind: String, CaseIterable, Sendable {
    case sgd
    case adam

    /// What it does, in a file of its own.
    var rule: Rule {
      switch self {
      case .sgd: .sgd
      case .adam: .adam
      }
    }
  }
}
