extension Diagnosis {
  /// What is happening, in one sentence or a few.
  public var sentence: String { sentence { _ in nil } }

  /// The same with the keys that do what is advised, where there are keys.
  package func sentence(key: (Advice) -> String?) -> String {
    /// The key in brackets, such as ` (↓)`.
    func hint(_ advice: Advice) -> String { key(advice).map { " (\($0))" } ?? "" }
    /// What a key does, such as `u takes it back`, or what to do, such as `take it back`.
    func order(_ advice: Advice, _ does: String, or act: String, _ what: String) -> String {
      (key(advice).map { "\($0) \(does)" } ?? act) + " " + what
    }
    /// What helps a run whose layer is dead.
    func remedy(_ advice: [Advice]) -> String {
      if advice.contains(.takeBackChange) {
        return order(.takeBackChange, "takes", or: "Take", "that change back.")
      }
      if advice.contains(.newStart) {
        return order(.newStart, "starts", or: "Start", "with other weights.")
      }
      return "Lower the learning rate\(hint(.lowerLearningRate)) and start over\(hint(.startOver))."
    }

    switch finding {
    case .nothing: return "Nothing has been computed yet."
    case .start: return "Step 0: random weights, nothing learned yet."
    case .learning(let right): return "\(right.words), loss still falling."
    case .plateau(let right, let steps):
      let advice = "Try another learning rate\(hint(.otherLearningRate)) or a new start"
      return "\(right.words); the loss has not fallen by a hundredth for \(steps.grouped) steps. "
        + advice + "\(hint(.newStart))."
    case .jumping(let factor):
      let cause = "the learning rate is too high\(hint(.lowerLearningRate))."
      return "The loss jumps \(factor.fixed(1))-fold from step to step: " + cause
    case .lost(let factor, let best, let change):
      let state =
        "The loss is \(factor.fixed(0)) times its best (\(best.words)) and does not come back"
      let advice = order(.takeBackChange, "takes", or: "take", "the last change back.")
      return state + "\(change.words). Lower the learning rate\(hint(.lowerLearningRate)), or "
        + advice
    case .stuck(let right, let dead, let answer, let advice, let change):
      let constant = answer.map { " is what always answering '\($0)' gets" } ?? ""
      return "\(right.words)\(constant): \(dead.words)\(change.words). " + remedy(advice)
    case .done(let right, let beyond, let rest):
      let margin = beyond == right.points ? "all beyond the margin" : "\(beyond) beyond the margin"
      let next = " Try a new start\(hint(.newStart)) or other data\(hint(.otherData))."
      let all = "All \(right.points) right, " + margin
      switch rest {
      case .penalty: return all + "; what still moves is mostly the penalty." + next
      case .falling: return all + ", loss still falling."
      case .settled: return all + "; the loss has settled." + next
      }
    case .diverged(let divergence, let learningRate, let change):
      let cause = " The learning rate \(learningRate.short) is too high\(hint(.lowerLearningRate))."
      return
        "Stopped at step \(divergence.step.grouped): \(Self.words(of: divergence))\(change.words)."
        + cause
    }
  }

  private static func words(of divergence: Divergence) -> String {
    let place = divergence.layer.map { " of layer \($0)" } ?? ""
    // A parameter belongs to the update that was refused; all else belongs to the step itself.
    return divergence.quantity == .parameter
      ? "the next update would make a parameter\(place) infinite"
      : "the \(divergence.quantity.rawValue)\(place) is not finite"
  }
}

extension Diagnosis.Verdict {
  /// The verdict in words, for a network with this many layers.
  package func words(layers: Int) -> String {
    func name(_ layer: Int) -> String { layer == layers ? "the last layer" : "layer \(layer)" }
    return switch self {
    case .notFinite(let layer): "the gradient of \(name(layer)) is not finite"
    case .dead(let layer): "\(name(layer)) is dead"
    case .untrained: "not trained yet"
    case .weak(let layer): "hardly any gradient reaches \(name(layer))"
    case .strong(let layer): "the gradient of \(name(layer)) is very large"
    case .fast(let layer): "\(name(layer)) moves by a tenth a step"
    case .learning: "all layers learning"
    }
  }
}

extension Diagnosis.Best {
  fileprivate var words: String { "\(loss.fixed(4)) at \(step.grouped)" }
}

extension Diagnosis.DeadLayer {
  fileprivate var words: String {
    "all \(units) units of layer \(layer) are off for every point, so no gradient passes. "
      + "It began at step \(since.grouped)"
  }
}

extension Diagnosis.Right {
  fileprivate var words: String { "\(count) of \(points) right" }
}

extension Diagnosis.RateChange? {
  fileprivate var words: String {
    map { ", after lr \($0.from.short) → \($0.to.short)" } ?? ""
  }
}
