extension Diagnosis {
  /// What a run's reports show, with the numbers behind it; ``sentence`` has the words.
  public enum Finding: Equatable, Sendable {
    /// Nothing has been computed yet.
    case nothing
    /// Nothing has been trained yet.
    case start
    /// The loss is falling.
    case learning(Right)
    /// The loss has not fallen by a hundredth for some steps.
    case plateau(Right, steps: Int)
    /// The loss rises again and again by half or more; `factor` is the largest rise.
    case jumping(factor: Double)
    /// The loss is `factor` times its best.
    case lost(factor: Double, best: Best, after: RateChange?)
    /// All units of a layer are off; `answer` is the class that all points get, if they agree.
    case stuck(Right, dead: DeadLayer, answer: String?, remedy: [Advice], after: RateChange?)
    /// All points are right, `beyondMargin` of them beyond the margin.
    case done(Right, beyondMargin: Int, Rest)
    /// The next update is refused.
    case diverged(Divergence, learningRate: Double, after: RateChange?)
  }
}

extension Diagnosis.Finding {
  /// The table: what each is called, how bad it is, and what helps.
  private var row:
    (condition: Diagnosis.Condition, severity: Diagnosis.Severity, advice: [Diagnosis.Advice])
  {
    switch self {
    case .nothing, .start: (.start, .neutral, [])
    case .learning: (.learning, .neutral, [])
    case .plateau: (.plateau, .warning, [.otherLearningRate, .newStart])
    case .jumping: (.jumping, .warning, [.lowerLearningRate])
    case .lost: (.lost, .warning, [.lowerLearningRate, .takeBackChange])
    case .stuck(_, _, _, let remedy, _): (.stuck, .bad, remedy)
    case .done(_, _, .falling): (.done, .good, [])
    case .done: (.done, .good, [.newStart, .otherData])
    case .diverged: (.diverged, .bad, [.lowerLearningRate])
    }
  }

  /// What it is called.
  public var condition: Diagnosis.Condition { row.condition }

  /// How bad it is.
  public var severity: Diagnosis.Severity { row.severity }

  /// What helps, in the order in which the sentence says it.
  public var advice: [Diagnosis.Advice] { row.advice }
}
