extension Diagnosis {
  /// What is going on, in a word.
  public enum Condition: String, CaseIterable, Sendable {
    /// Nothing has been trained yet.
    case start
    /// The loss is falling.
    case learning
    /// The loss has just left all the latest ones behind it.
    case exploding
    /// Every unit of a layer is off for every point, so that no gradient passes.
    case stuck
    /// The loss rises again and again by half or more from one step to the next.
    case jumping
    /// The same, but its best still falls.
    case upperEdge = "upper-edge"
    /// The loss has risen and does not come back.
    case lost
    /// The updates are too small to get anywhere.
    case rateTooLow = "rate-too-low"
    /// The penalty holds the weights down.
    case penaltyTooStrong = "penalty-too-strong"
    /// Hardly any gradient reaches the first layer.
    case vanishing
    /// Only a straight border can come of it.
    case linear
    /// The network cannot enclose a class.
    case tooSmall = "too-small"
    /// All points get the same answer.
    case constant
    /// The loss has stopped falling, and many points are wrong.
    case plateau
    /// The loss has stopped falling, and nearly all points are right.
    case settled
    /// All points are right.
    case done
    /// A number is not finite.
    case diverged
  }

  /// What a run's reports show, with the numbers behind it; ``sentence`` has the words.
  package enum Finding: Equatable, Sendable {
    /// Nothing has been computed yet.
    case nothing
    /// Nothing has been trained yet.
    case start(Right, Constant)
    /// The loss fell in the first step.
    case firstStep(Right, from: Double, to: Double)
    /// The loss is falling; `below` is a constant answer that would get more points right.
    case learning(Right, below: Constant?)
    /// The loss falls again after a rise.
    case recovering(Right, best: Best)
    /// The loss goes up and down; it is above its best at the moment.
    case wavering(Right, best: Best)
    /// The loss has not fallen by a hundredth for some steps.
    case plateau(Right, steps: Int)
    /// The loss rose from `from` to `peak`, shortly before, and is at `to`.
    case exploding(from: Best, peak: Best, to: Best, dead: DeadLayer?, Cause, remedy: [Advice])
    /// The loss rises again and again by half or more; `factor` is the largest rise.
    case jumping(factor: Double)
    /// The same, while the best loss still falls.
    case upperEdge(Best)
    /// The loss rose from `from` to `to` and does not come back.
    case lost(from: Best, to: Best, dead: DeadLayer?, Cause, remedy: [Advice])
    /// All units of a layer are off; `answer` is what all points get, if they agree.
    case stuck(Right, dead: DeadLayer, answer: Constant?, penalty: Penalty, remedy: [Advice])
    /// Every layer moves by less than `ratio` of its size a step.
    case rateTooLow(Right, Constant, ratio: Double)
    /// The penalty cancels the data's pull; the norm of the parameters went from `from` to `to`.
    case penaltyTooStrong(Right, Penalty, from: Double, to: Double)
    /// The pull of the data on the first of `hidden` layers is `share` of that on the last.
    case vanishing(Right, share: Double, Activation, hidden: Int)
    /// The network has no bend: all `hidden` layers are linear.
    case linear(Right, hidden: Int)
    /// A hidden layer of so few rectifiers cannot enclose anything.
    case tooSmall(Right, units: Int)
    /// All points get the same answer.
    case constant(Right, Constant, remedy: Advice)
    /// The loss has settled with nearly all points right.
    case settled(Right)
    /// All points are right, `beyondMargin` of them beyond the margin.
    case done(Right, beyondMargin: Int, Rest, Penalty)
    /// The next update is refused.
    case diverged(Divergence, layers: Int, Cause, remedy: [Advice])
  }
}

extension Diagnosis.Finding {
  /// The table: what each is called, how bad it is, and what helps.
  private var row:
    (condition: Diagnosis.Condition, severity: Diagnosis.Severity, advice: [Diagnosis.Advice])
  {
    switch self {
    case .nothing: (.start, .neutral, [])
    case .start: (.start, .neutral, [.trainOneStep])
    case .firstStep, .learning, .recovering, .wavering: (.learning, .neutral, [])
    case .plateau(_, let steps) where steps < Diagnosis.settledSteps: (.plateau, .neutral, [])
    case .plateau: (.plateau, .warning, [.otherWeights, .largerNetwork])
    case .exploding(_, _, _, _, _, let remedy):
      (.exploding, remedy.isEmpty ? .neutral : .warning, remedy)
    case .jumping: (.jumping, .warning, [.lowerLearningRate])
    case .upperEdge: (.upperEdge, .neutral, [])
    case .lost(_, _, _, _, let remedy): (.lost, remedy.isEmpty ? .neutral : .warning, remedy)
    case .stuck(_, _, _, _, let remedy): (.stuck, .bad, remedy)
    case .rateTooLow: (.rateTooLow, .warning, [.raiseLearningRate])
    case .penaltyTooStrong: (.penaltyTooStrong, .warning, [.smallerPenalty])
    case .vanishing(_, _, .sigmoid, _): (.vanishing, .warning, [.otherActivation])
    case .vanishing: (.vanishing, .warning, [.fewerLayers])
    case .linear(_, hidden: 0): (.linear, .warning, [.largerNetwork])
    case .linear: (.linear, .warning, [.otherActivation])
    case .tooSmall: (.tooSmall, .warning, [.largerNetwork])
    case .constant(_, _, let remedy): (.constant, .warning, [remedy])
    case .settled: (.settled, .good, [.stop])
    case .done: (.done, .good, [.unseenPoints])
    case .diverged(_, _, _, let remedy): (.diverged, .bad, remedy)
    }
  }

  /// What it is called.
  package var condition: Diagnosis.Condition { row.condition }

  /// How bad it is.
  package var severity: Diagnosis.Severity { row.severity }

  /// What helps, in the order in which the sentence says it.
  package var advice: [Diagnosis.Advice] { row.advice }
}
