extension Diagnosis {
  /// What is happening, in one sentence or a few.
  public var sentence: String { finding.sentence }

  /// A layer in words; the last one has a name of its own on the screen.
  fileprivate static func name(ofLayer layer: Int, of layers: Int) -> String {
    layer == layers ? "the last layer" : "layer \(layer)"
  }

  /// The same with the keys that do what is advised, where there are keys.
  package func words(key: (Advice) -> String?) -> Sentence { finding.words(key: key) }
}

extension Diagnosis.Finding {
  /// What is happening, in one sentence or a few.
  package var sentence: String { words { _ in nil }.whole }

  /// The one place where a finding becomes English.
  func words(key: (Diagnosis.Advice) -> String?) -> Sentence {
    /// The key in brackets, such as ` (↓)`.
    func hint(_ advice: Diagnosis.Advice) -> String { key(advice).map { " (\($0))" } ?? "" }
    /// What helps after a rise of the loss, a collapse or a refused update, the longest form first.
    func remedy(_ advice: [Diagnosis.Advice]) -> [String] {
      switch advice.first {
      case .takeBackChange:
        let key = key(.takeBackChange)
        return [
          key.map { "\($0) takes that change back." } ?? "Take that change back.",
          key.map { "\($0) takes it back." } ?? "Take it back.",
        ]
      case .lowerLearningRate:
        return [
          "Lower the learning rate\(hint(.lowerLearningRate)) and start over\(hint(.startOver)).",
          "Lower lr\(hint(.lowerLearningRate)), start over\(hint(.startOver)).",
        ]
      case .otherWeights: return ["Start with other weights\(hint(.otherWeights))."]
      case .smallerPenalty: return ["Try a smaller penalty."]
      default: return []
      }
    }

    switch self {
    case .nothing: return Sentence("Nothing has been computed yet.")
    case .start(let right, let constant):
      return Sentence(
        "Step 0: random weights guess \(right.words); \(constant.words).",
        "Step 0: random weights guess \(right.words).", "Step 0: random weights.",
        offers: key(.trainOneStep).map { ["\($0) trains one step."] } ?? [])
    case .firstStep(let right, let from, let to):
      let loss = "\(from.brief) → \(to.brief)"
      return Sentence(
        "One step: the weights moved to the side that lowers the loss: \(loss), \(right.words).",
        "One step: the weights moved, loss \(loss), \(right.words).",
        "One step: loss \(loss), \(right.words).")
    case .learning(let right, nil): return Sentence("\(right.words), loss still falling.")
    case .learning(let right, let constant?):
      return Sentence(
        "\(right.words), loss still falling; \(constant.words).",
        "\(right.words), loss still falling.")
    case .recovering(let right, let best):
      return Sentence(
        "\(right.words), loss falling again; its best was \(best.words).",
        "\(right.words), loss falling again.")
    case .wavering(let right, let best):
      return Sentence(
        "\(right.words); the loss is above its best, \(best.words).",
        "\(right.words); the loss is above its best.")
    case .plateau(let right, let steps) where steps < Diagnosis.settledSteps:
      let time = Self.words(steps: steps)
      return Sentence(
        "\(right.words); the loss has not fallen by 1 % in \(time).",
        "\(right.words); loss flat for \(time).")
    case .plateau(let right, let steps):
      let weights = "ther weights\(hint(.otherWeights))"
      return Sentence(
        "\(right.words); the loss has not fallen by 1 % in \(steps.grouped) steps.",
        "\(right.words); loss flat for \(steps.grouped) steps.", "\(right.words), settled.",
        "Settled.",
        offers: ["O\(weights) or a larger network may help.", "O\(weights) may help."])
    case .exploding(let from, let peak, let to, let dead, let cause, let advice)
    where peak.step < to.step:
      let isThere = peak.loss.brief == to.loss.brief
      let now = isThere ? "and is still there" : "and is at \(to.loss.brief)"
      let loss = "The loss rose from \(from.loss.brief) to \(peak.loss.brief)\(cause.words)"
      let death = dead.map { ". \($0.words)" } ?? ""
      return Sentence(
        "\(loss), \(now)\(death).", "\(loss), \(now).",
        "\(loss).", "Loss \(from.loss.brief) → \(peak.loss.brief)\(cause.words).",
        "Loss \(from.loss.brief) → \(to.loss.brief).", offers: remedy(advice))
    case .exploding(let from, _, let to, let dead, let cause, let advice):
      let time = "in \(Self.words(steps: to.step - from.step))"
      let death = dead.map { ". \($0.words)" } ?? ""
      let loss = "\(from.loss.brief) to \(to.loss.brief)"
      return Sentence(
        "The loss has just gone from \(loss) \(time)\(cause.words)\(death).",
        "The loss has just gone from \(loss) \(time)\(cause.words).",
        "The loss went from \(loss)\(cause.words).",
        "Loss \(from.loss.brief) → \(to.loss.brief)\(cause.words).",
        "Loss \(from.loss.brief) → \(to.loss.brief).", offers: remedy(advice))
    case .jumping(let factor):
      let cause = ["The learning rate is too high\(hint(.lowerLearningRate))."]
      return Sentence(
        "The loss jumps \(factor.brief)-fold from step to step.", "The loss jumps.", offers: cause)
    case .upperEdge(let best):
      return Sentence(
        "The loss jumps, yet its best has just fallen to \(best.words): a rate at the upper edge.",
        "The loss jumps, yet its best has just fallen to \(best.words).",
        "The loss jumps, its best fell at step \(best.step.grouped).")
    case .lost(let from, let to, let dead, let cause, let advice):
      let loss = "The loss went from \(from.words) to \(to.loss.brief)"
      let death = dead.map { ". \($0.words)" } ?? ""
      return Sentence(
        "\(loss)\(cause.words), and has not come back\(death).",
        "\(loss)\(cause.words), and has not come back.", "\(loss) and has not come back.",
        "\(loss).", "Loss \(from.loss.brief) → \(to.loss.brief).", offers: remedy(advice))
    case .stuck(let right, let dead, let answer, let penalty, let advice):
      let after = dead.after.words
      let constant = answer.map { " is what always answering '\($0.answer)' gets" } ?? ""
      let rest =
        penalty == Penalty()
        ? "" : ", only \(penalty.name) still pulls \(dead.units == 1 ? "it" : "them")"
      let units = dead.units == 1 ? "the only unit" : "all \(dead.units) units"
      let off =
        "\(units) of layer \(dead.layer) \(dead.units == 1 ? "is" : "are") off for every point"
      let since = "since step \(dead.since.grouped)"
      return Sentence(
        "\(right.words)\(constant): \(off) \(since)\(after): nothing passes\(rest).",
        "\(right.words)\(constant): layer \(dead.layer) is dead \(since)\(after).",
        "\(right.words): \(off) \(since)\(after).",
        "\(right.words): layer \(dead.layer) is dead \(since)\(after).",
        "\(dead.words)\(after).", "\(dead.words).", "Layer \(dead.layer) is dead.",
        offers: remedy(advice))
    case .rateTooLow(let right, let constant, let ratio):
      let share = "less than 1/\(Self.roundInverse(of: ratio).grouped)"
      let below =
        right.count < constant.right
        ? ", fewer than always answering '\(constant.answer)' (\(constant.right))" : ""
      return Sentence(
        "\(right.words)\(below): a step moves the weights by \(share) of their size.",
        "\(right.words): a step moves the weights by \(share).",
        "\(right.words): the steps are too small.", "The steps are too small.",
        offers: [
          "Raise the learning rate\(hint(.raiseLearningRate)).",
          "Raise lr\(hint(.raiseLearningRate)).",
        ])
    case .penaltyTooStrong(let right, let penalty, let from, let to):
      return Sentence(
        "\(right.words): \(penalty.nameWithFactor) has pulled the weights from \(from.brief) to \(to.brief), "
          + "against the pull of the points.",
        "\(right.words): \(penalty.nameWithFactor) holds the weights down.",
        "\(right.words): \(penalty.name) is too strong.", "The penalty is too strong.",
        offers: ["Try a smaller \(penalty.name.split(separator: " ").last ?? "")."])
    case .vanishing(let right, let share, let activation, let hidden):
      let amount =
        share == 0
        ? "nothing"
        : share < 1e-6 ? "less than 1/1,000,000" : "1/\(Self.roundInverse(of: share).grouped)"
      let pull = "layer 1 feels \(amount) of the last layer's pull"
      // With few layers a quarter each does not explain it.
      let reason =
        activation == .sigmoid && hidden > 3 ? ": each sigmoid passes on at most a quarter" : ""
      return Sentence(
        "\(right.words), and \(pull)\(reason).", "\(right.words), and \(pull).",
        "Layer 1 feels hardly any pull.",
        offers: activation == .sigmoid
          ? Self.forms("Try tanh", "--activation tanh") : ["Try fewer layers."])
    case .linear(let right, let hidden):
      return hidden == 0
        ? Sentence(
          "\(right.words): without a hidden layer the border is one straight line.",
          "\(right.words): the border is a line.", "The border is a line.",
          offers: Self.forms("A hidden layer bends it", "--hidden 8") + ["Add a layer."])
        : Sentence(
          "\(right.words): all layers are linear, and however many, the border is one straight line.",
          "\(right.words): linear, so the border is straight.", "\(right.words), linear.",
          offers: Self.forms("Try relu", "--activation relu"))
    case .tooSmall(let right, let units):
      let edges =
        units == 1 ? "one unit is one edge, and one edge" : "two units are two edges, and two edges"
      return Sentence(
        "\(right.words): \(edges) cannot enclose anything.",
        "\(right.words): \(units == 1 ? "one unit encloses" : "two units enclose") nothing.",
        units == 1 ? "One unit encloses nothing." : "Two units enclose nothing.",
        offers: Self.forms(units == 1 ? "Three can" : "A third can", "--hidden 3"))
    case .constant(let right, let constant, let advice):
      let help =
        switch advice {
        case .otherWeights: "Other weights\(hint(.otherWeights)) may help."
        case .smallerPenalty: "A smaller penalty may help."
        default: "Tanh or relu may help."
        }
      return Sentence(
        "\(right.words) is what always answering '\(constant.answer)' gets, and it does.",
        "\(right.words): it always answers '\(constant.answer)'.",
        "It always answers '\(constant.answer)'.", offers: [help])
    case .settled(let right):
      let left = right.points - right.count
      let points = left == 1 ? "one point is" : "\(left.grouped) points are"
      return Sentence(
        "\(right.words), settled: \(points) left on the wrong side.",
        "\(right.words), settled.", offers: ["You may stop."])
    case .done(let right, let beyond, let rest, let penalty):
      let margin =
        beyond == right.points ? "all beyond the margin" : "\(beyond.grouped) beyond the margin"
      let all = "All \(right.points.grouped) right"
      let still: String
      switch rest {
      case .penalty(let isAlone):
        still = isAlone ? "; only \(penalty.name) still pulls" : "; \(penalty.name) pulls hardest"
      case .falling: still = ", loss still falling"
      case .settled: still = ", settled"
      case .wavering: still = ""
      }
      return Sentence(
        "\(all), \(margin)\(still).", "\(all)\(still).", "\(all).",
        offers: [
          "Whether it learned or memorised, only points it has not seen can tell.",
          "Learned or memorised? Only unseen points can tell.", "Only unseen points can judge it.",
        ])
    case .diverged(let divergence, let layers, let cause, let advice):
      let at = "Stopped at step \(divergence.step.grouped)"
      let what = Self.words(of: divergence, layers: layers)
      let blame =
        cause.isPenalty
        ? " The penalty is too strong for the learning rate \(cause.rate.short)."
        : " The learning rate \(cause.rate.short) was too high."
      return Sentence(
        "\(at): \(what)\(cause.change.words).\(blame)", "\(at): \(what)\(cause.change.words).",
        "\(at): \(what).", "\(at).", offers: remedy(advice))
    }
  }

  /// What helps, with the option of the command line that does it, and without.
  private static func forms(_ help: String, _ option: String) -> [String] {
    ["\(help) (\(option)).", "\(help)."]
  }

  private static func words(steps: Int) -> String {
    steps == 1 ? "1 step" : "\(steps.grouped) steps"
  }

  private static func words(of divergence: Divergence, layers: Int) -> String {
    let place = divergence.layer.map { " of \(Diagnosis.name(ofLayer: $0, of: layers))" } ?? ""
    return divergence.quantity == .parameter
      ? "the next update would make a parameter\(place) infinite"
      : "the \(divergence.quantity.rawValue)\(place) is not finite"
  }

  /// The largest round number, 1, 2 or 5 times a power of ten, below the inverse of a share.
  static func roundInverse(of share: Double) -> Int {
    let limit = min(1 / share, 1e15)
    var unit = 1
    while Double(unit * 10) <= limit { unit *= 10 }
    return [5, 2, 1].lazy.map { $0 * unit }.first { Double($0) <= limit } ?? 1
  }
}

extension Diagnosis.Verdict {
  /// A share of something: `18 % of` or `14 times`.
  private static func share(_ ratio: Double) -> String {
    ratio < 1 ? "\((100 * ratio).fixed(0)) % of" : "\(ratio.brief) times"
  }

  /// The verdict in words, for a network with this many layers, the longest form first.
  package func words(layers: Int) -> [String] {
    func name(_ layer: Int) -> String { Diagnosis.name(ofLayer: layer, of: layers) }
    return switch self {
    case .notFinite(let layer):
      ["the gradient of \(name(layer)) is not finite", "\(name(layer)): not finite"]
    case .dead(let layer): ["\(name(layer)) is dead"]
    case .untrained: ["not trained yet"]
    case .satisfied: ["the points hardly pull any more", "hardly any pull left"]
    case .weak(let layer):
      ["hardly any gradient reaches \(name(layer))", "hardly any in \(name(layer))"]
    case .strong(let layer):
      ["the gradient of \(name(layer)) is very large", "very large in \(name(layer))"]
    case .fast(let layer, let ratio):
      [
        "a step moves \(name(layer)) by \(Self.share(ratio)) its size",
        "\(name(layer)) moves fast",
      ]
    case .slow: ["the steps are too small"]
    case .jumping: ["the loss jumps"]
    case .settled: ["the loss is not falling"]
    case .learning: ["all layers learning"]
    }
  }
}

extension Diagnosis.Best {
  fileprivate var words: String { "\(loss.brief) at step \(step.grouped)" }
}

extension Diagnosis.Cause {
  fileprivate var words: String { change.words }
}

extension Diagnosis.Constant {
  fileprivate var words: String { "always answering '\(answer)' gets \(right.grouped)" }
}

extension Diagnosis.DeadLayer {
  fileprivate var words: String { "Layer \(layer) is dead since step \(since.grouped)" }
}

extension Diagnosis.Right {
  fileprivate var words: String { "\(count.grouped) of \(points.grouped) right" }
}

extension Diagnosis.RateChange? {
  fileprivate var words: String {
    map { ", after lr \($0.from.short) → \($0.to.short)" } ?? ""
  }
}
