/// When a run pauses by itself.
public enum StopCondition: Hashable, Sendable {
  /// At a step.
  case step(Int)
  /// When a share of right points, 0 to 1, is reached.
  case accuracy(Double)
  /// When the loss is at most a value.
  case loss(Double)

  /// Reads a condition as it is written on the command line, such as `accuracy=0.95`.
  public init(parsing text: String) throws(FieldError) {
    self = try Self.format.parse(text, for: "until")
  }

  /// How a condition is written.
  package static let format = ValueFormat<StopCondition>(
    allowed: "step=N, accuracy=SHARE from 0 to 1, or loss=NUMBER of at least 0",
    read: { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let value = String(parts[1])
      return switch parts[0] {
      case "step": ValueFormat.wholeNumber(0...Int.max).read(value).map(Self.step)
      case "accuracy": ValueFormat.number(0...1).read(value).map(Self.accuracy)
      case "loss": ValueFormat.number(0...(.greatestFiniteMagnitude)).read(value).map(Self.loss)
      default: nil
      }
    },
    text: { condition in
      switch condition {
      case .step(let step): "step=\(step)"
      case .accuracy(let share): "accuracy=\(share.short)"
      case .loss(let loss): "loss=\(loss.short)"
      }
    })

  /// Whether a report meets the condition.
  public func isMet(by report: StepReport) -> Bool {
    switch self {
    case .step(let step): report.step >= step
    case .accuracy(let share): report.accuracy >= share
    case .loss(let loss): report.loss <= loss
    }
  }
}
