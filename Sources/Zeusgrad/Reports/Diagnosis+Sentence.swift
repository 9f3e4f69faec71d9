extension Diagnosis {
  /// What is happening, in one sentence or a few.
  public var sentence: String {
    guard let latest else { return "Nothing was computed yet." }
    let right = "\(latest.correct) of \(points) right"
    switch condition {
    case .start:
      return "Step 0: random weights, nothing learned yet."
    case .learning:
      return "\(right), loss still falling."
    case .plateau:
      return "\(right); the loss has not fallen by a hundredth for "
        + "\((latest.step - improvedStep).grouped) steps. "
        + "Try another learning rate (↑ ↓) or a new start (n)."
    case .jumping:
      return "The loss jumps \(largestJump.fixed(1))-fold from step to step: "
        + "the learning rate is too high (↓)."
    case .lost:
      return "The loss is \((latest.loss / best.loss).fixed(0)) times its best "
        + "(\(best.loss.fixed(4)) at \(best.step.grouped)) and does not come back" + afterChange
        + ". Lower the learning rate (↓), or u takes the last change back."
    case .stuck:
      guard let dead else { return right + "." }
      let answer = latest.onlyAnswer.map { $0 ? positiveName : negativeName }
      let constant = answer.map { "\(right) is what always answering '\($0)' gets" } ?? right
      return "\(constant): all \(latest.deadUnits) units of layer \(dead.layer + 1) are off for "
        + "every point, so no gradient passes. It began at step \(dead.since.grouped)"
        + afterChange + ". " + remedy
    case .done:
      return doneSentence(latest)
    case .diverged:
      guard let divergence = latest.divergence else { return right + "." }
      let place = divergence.layer.map { " of layer \($0)" } ?? ""
      // A parameter is that of the update that was refused; all else is of the step itself.
      let what =
        divergence.quantity == .parameter
        ? "the next update would make a parameter" : "the \(divergence.quantity.rawValue)"
      return "Stopped at step \(divergence.step.grouped): \(what)\(place) "
        + (divergence.quantity == .parameter ? "infinite" : "is not finite") + afterChange
        + ". The learning rate \(latest.learningRate.short) is too high (↓)."
    }
  }

  private func doneSentence(_ latest: Latest) -> String {
    let beyond =
      latest.beyondMargin == points
      ? "all beyond the margin" : "\(latest.beyondMargin) beyond the margin"
    let all = "All \(points) right, \(beyond)"
    if latest.dataLoss < latest.penalty {
      return all + "; what still moves is mostly the penalty. Try a new start (n) or other data."
    }
    return latest.step - improvedStep < 50
      ? all + ", loss still falling."
      : all + "; the loss has settled. Try a new start (n) or other data."
  }

  /// What helps a run whose layer is dead: lowering the learning rate alone does not.
  private var remedy: String {
    if rateChange != nil { return "u takes that change back." }
    return (latest?.learningRate ?? 0) > 0.5
      ? "Lower the learning rate (↓) and start over (r)." : "n starts with other weights."
  }

  /// The latest change of the learning rate, where there is one to blame.
  private var afterChange: String {
    rateChange.map { ", after lr \($0.from.short) → \($0.to.short)" } ?? ""
  }
}
