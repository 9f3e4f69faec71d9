/// When a run pauses by itself.
public enum StopCondition: Hashable, Sendable {
  /// At a step.
  case step(Int)
  /// When the share of right points, 0 to 1, is reached.
  case accuracy(Double)
  /// When the loss is not above a value.
  case loss(Double)

  /// Reads a condition as it is written on the command line, such as `accuracy=0.95`.
  public init(parsing text: String) throws(FieldError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    if parts.count == 2 {
      switch parts[0] {
      case "step":
        if let step = Int(parts[1]), step >= 0 {
          self = .step(step)
          return
        }
      case "accuracy":
        if let share = Double(parts[1]), (0...1).contains(share) {
          self = .accuracy(share)
          return
        }
      case "loss":
        if let loss = Double(parts[1]), loss >= 0 {
          self = .loss(loss)
          return
        }
      default: break
      }
    }
    throw FieldError(
      key: "until", value: text,
      expected: "write step=N, accuracy=SHARE from 0 to 1, or loss=NUMBER of at least 0")
  }

  /// Whether a report meets the condition.
  public func isMet(by report: StepReport) -> Bool {
    switch self {
    case .step(let step): report.step >= step
    case .accuracy(let share): report.accuracy >= share
    case .loss(let loss): report.loss <= loss
    }
  }
}
