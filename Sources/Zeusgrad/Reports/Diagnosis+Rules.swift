extension Diagnosis {
  /// After so many steps without a hundredth less, a loss has settled.
  static let settledSteps = 100

  /// A loss that was a hundredth less within so many steps is falling.
  static let fallingSteps = 50

  /// An update of less than this share of every layer's size gets nowhere soon.
  ///
  /// About 1e-3 is healthy (Karpathy, CS231n, “Ratio of weights:updates”); this is half of it.
  static let slowUpdate = 5e-4

  /// What is going on, in a word.
  public var condition: Condition { finding.condition }

  /// Whether nineteen of twenty points are right, or were in one of the latest steps.
  private var isNearlyRight: Bool { 20 * (recentCorrect.max() ?? 0) >= 19 * data.points }

  /// For how many steps the loss has not fallen by a hundredth.
  private var flatSteps: Int { (latest?.step ?? 0) - improved.step }

  /// Whether the loss has fallen by a hundredth lately, and was at its best just now or tends down.
  var isFalling: Bool {
    guard let latest, flatSteps < Self.fallingSteps, !isClimbing else { return false }
    return best.step > 0 && latest.step - best.step < Self.climbSteps || tendsDown
  }

  /// So many rises one after the other are no accident.
  private static let climbSteps = 5

  /// Whether each of the latest losses is above the one before.
  private var isClimbing: Bool {
    let losses = recent.suffix(Self.climbSteps + 1)
    return losses.count > Self.climbSteps && zip(losses, losses.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Whether the newer half of the latest losses, and the latest, are lower than the older half.
  private var tendsDown: Bool {
    let half = recent.count / 2
    guard half > 0, let latest, !isClimbing else { return false }
    let older = recent.prefix(half).reduce(0, +)
    return recent.suffix(half).reduce(0, +) < older && latest.loss < older / Double(half)
  }

  /// Whether the loss is where it was when it last fell by a hundredth.
  private var isSteady: Bool {
    guard let latest else { return false }
    return flatSteps >= Self.fallingSteps && latest.loss <= 1.1 * improved.loss
  }

  /// What is going on, with its numbers: the first of the rules that holds, the worst first.
  package var finding: Finding {
    guard let latest else { return .nothing }
    let right = Right(count: latest.correct, points: data.points)
    if let divergence = latest.divergence, let cause = latest.divergenceCause {
      return .diverged(
        divergence, layers: latest.layers.count, cause, remedy: remedy(for: cause))
    }
    let isWrong = latest.correct < data.points
    if let dead, isWrong, latest.loss < 10 * (rise?.from.loss ?? .infinity) {
      return stuck(dead, right, latest)
    }
    if latest.step == 0 { return .start(right, data.constant) }
    if !isWrong, rise == nil || latest.loss < firstLoss {
      return .done(right, beyondMargin: latest.beyondMargin, rest, latest.penaltyFactors)
    }
    if isJumping, rise?.cause.isPenalty != true,
      latest.loss < 10 * (rise?.from.loss ?? .infinity)
    {
      return best.step > 0 && latest.step - best.step <= Self.window
        ? .upperEdge(best) : .jumping(factor: largestJump)
    }
    if let rise, let finding = finding(of: rise, right, latest) { return finding }
    // Longer steps do not help a network that can do no better.
    let isLimited = flatSteps >= Self.settledSteps && limit(right, latest) != nil
    if !isLimited, let slowRatio { return .rateTooLow(right, data.constant, ratio: slowRatio) }
    if flatSteps >= Self.settledSteps { return settled(right, latest) }
    if flatSteps >= Self.fallingSteps { return .plateau(right, steps: flatSteps) }
    if !isFalling {
      return latest.loss > best.loss
        ? .wavering(right, best: best) : .plateau(right, steps: flatSteps)
    }
    if latest.step == 1, let first = recent.first, first > latest.loss {
      return .firstStep(right, from: first, to: latest.loss)
    }
    return .learning(right, below: latest.correct < data.constant.right ? data.constant : nil)
  }

  /// What keeps a loss that has settled from falling.
  private func settled(_ right: Right, _ latest: Latest) -> Finding {
    let (layers, hidden) = (latest.layers, latest.layers.dropLast())
    let isSigmoid = hidden.first?.activation == .sigmoid
    if isShrunk(latest),
      latest.wholePull < 0.1 * latest.pull || latest.penaltyPull >= latest.pull
    {
      return .penaltyTooStrong(
        right, latest.penaltyFactors, from: firstParameterNorm, to: latest.size)
    }
    if let limit = limit(right, latest) { return limit }
    if hidden.count > 1, let first = hidden.first, let last = layers.last?.dataGradientNorm,
      first.dataGradientNorm < last / 1000
    {
      return .vanishing(
        right, share: first.dataGradientNorm / last, first.activation, hidden: hidden.count)
    }
    if let answer = onlyAnswer {
      let remedy: Advice =
        latest.penaltyPull > 0.5 * latest.pull
        ? .smallerPenalty : isSigmoid ? .otherActivation : .otherWeights
      return .constant(right, answer, remedy: remedy)
    }
    return isNearlyRight
      ? .settled(right) : .plateau(right, steps: flatSteps)
  }

  /// What no training can get over, provably.
  private func limit(_ right: Right, _ latest: Latest) -> Finding? {
    let hidden = latest.layers.dropLast()
    if hidden.allSatisfy({ $0.activation == .linear }) {
      return .linear(right, hidden: hidden.count)
    }
    if hidden.count == 1, let layer = hidden.first, layer.activation == .relu, layer.units <= 2,
      data.hasSurroundedClass
    {
      return .tooSmall(right, units: layer.units)
    }
    return nil
  }

  /// Whether the parameters are less than half as large as they were at the start.
  private func isShrunk(_ latest: Latest) -> Bool {
    latest.size < 0.5 * firstParameterNorm
  }

  private func stuck(_ dead: DeadLayer, _ right: Right, _ latest: Latest) -> Finding {
    let isPulledDown = isShrunk(latest) && latest.penaltyPull > latest.pull
    return .stuck(
      right, dead: dead, answer: onlyAnswer,
      penalty: latest.penaltyPull > 0 ? latest.penaltyFactors : Penalty(),
      remedy: isPulledDown
        ? [.smallerPenalty] : dead.since == 0 ? [.otherWeights] : remedy(after: dead.after))
  }

  /// What there is to say of a rise; nil where it is one of many small ones.
  private func finding(of rise: Rise, _ right: Right, _ latest: Latest) -> Finding? {
    let to = Best(loss: latest.loss, step: latest.step)
    let isDoubled = latest.loss > 2 * rise.from.loss
    // A spike of a network that is better than an untrained one goes by itself.
    let isGrave = latest.loss > firstLoss || isLatest(rise.cause.change)
    if latest.step - rise.from.step <= Self.window {
      guard isDoubled || rise.isFirst else { return nil }
      return .exploding(
        from: rise.from, peak: rise.peak, to: to, dead: dead, rise.cause,
        remedy: isDoubled && isGrave ? remedy(for: rise.cause) : [])
    }
    // It may have begun to fall again since its peak.
    let hasFallenSince = improved.step != rise.peak.step && flatSteps < Self.window
    // What swings up and down, or has a dead layer, falls now and then and is lost all the same.
    if hasFallenSince, tendsDown, dead == nil, latest.loss <= rise.peak.loss / 2 {
      return .recovering(right, best: best)
    }
    if hasFallenSince, latest.loss <= firstLoss { return .wavering(right, best: best) }
    return .lost(
      from: rise.from, to: to, dead: dead, rise.cause,
      remedy: isGrave || !isNearlyRight ? remedy(for: rise.cause) : [])
  }

  /// One answer for so many steps in a row is what the network says.
  private static let steadyAnswers = 3

  /// What all points are answered, if that is the same.
  private var onlyAnswer: Constant? {
    // Some networks give one answer at one step and the other at the next.
    guard let latest, let answer = latest.onlyAnswer, sameAnswers >= Self.steadyAnswers else {
      return nil
    }
    return Constant(answer: answer ? data.positiveName : data.negativeName, right: latest.correct)
  }

  /// The largest share of its size by which a layer moves, if all move too little to get anywhere.
  private var slowRatio: Double? {
    // Where nearly all points are right, small steps are no fault.
    guard let latest, !isNearlyRight else { return nil }
    // Nor where the penalty holds against the data.
    guard latest.pull > 1e-2, latest.wholePull > 0.5 * latest.pull else { return nil }
    let largest = latest.layers.map { $0.updateRatio ?? .infinity }.max() ?? .infinity
    return largest > 0 && largest < Self.slowUpdate ? largest : nil
  }

  private var rest: Rest {
    guard let latest else { return .falling }
    return latest.penaltyPull > 1.1 * latest.pull
      ? .penalty(isAlone: latest.pull == 0) : isFalling ? .falling : isSteady ? .settled : .wavering
  }

  /// What helps a run whose loss has risen.
  private func remedy(for cause: Cause) -> [Advice] {
    if cause.isPenalty { return [.smallerPenalty] }
    return isLatest(cause.change) ? [.takeBackChange] : [.lowerLearningRate, .startOver]
  }

  /// What helps a run whose layer is dead: lowering the learning rate alone does not.
  private func remedy(after change: RateChange?) -> [Advice] {
    if isLatest(change) { return [.takeBackChange] }
    return change != nil || (rate.value ?? 0) > 0.5
      ? [.lowerLearningRate, .startOver] : [.otherWeights]
  }

  /// Whether a change can be taken back by itself: nothing was changed after it.
  private func isLatest(_ change: RateChange?) -> Bool {
    change != nil && change?.firstStep == rate.change?.firstStep
  }

  /// Whether the loss goes up and down again and again, by half or more.
  private var isJumping: Bool {
    jumps >= 3 && Self.rises(in: recent).count { $0 < 1 / 1.5 } >= 2
  }

  /// How often the loss rose by half or more from one of the latest steps to the next.
  var jumps: Int { Self.rises(in: recent).count { $0 > 1.5 } }

  /// The largest factor by which the loss rose from one of the latest steps to the next.
  var largestJump: Double { Self.rises(in: recent).max() ?? 1 }
}
