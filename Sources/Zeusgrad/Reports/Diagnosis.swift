/// How a run is going, folded over its reports in the order of steps.
///
/// ``finding`` says what is going on in numbers, ``sentence`` in words; both are the same in
/// the dashboard, on the command line and in JSON. No clock is read: the same steps, seen live or
/// replayed, give the same diagnosis.
public struct Diagnosis: Equatable, Sendable {
  /// The lowest loss so far, and the step that had it.
  public private(set) var best = Best()
  /// The last loss that was a hundredth below the one marked before it, and its step.
  private(set) var improved = Best()
  private(set) var latest: Latest?
  /// The losses of the latest steps, oldest first.
  private(set) var recent: [Double] = []
  /// How many points were right in the latest steps.
  private(set) var recentCorrect: [Int] = []
  /// For how many steps all points have been given the answer that they all get now.
  private(set) var sameAnswers = 0
  /// The layers that are dead, by ascending layer.
  private var deadLayers: [DeadLayer] = []
  /// The first layer that is dead.
  var dead: DeadLayer? { deadLayers.first }
  /// A loss that has risen and not come back.
  private(set) var rise: Rise?
  /// The loss at step 0.
  private(set) var firstLoss = 0.0
  /// The norm of all parameters at step 0.
  private(set) var firstParameterNorm = 0.0
  /// The learning rate of the latest step, and of the one before it.
  private(set) var rate = Rate()
  private var previousRate = Rate()

  let data: Data

  /// What is known about the points.
  struct Data: Equatable, Sendable {
    let points: Int
    let positiveName: String
    let negativeName: String
    /// What always answering with the larger class gets.
    let constant: Constant
    /// Whether one class surrounds the other.
    let hasSurroundedClass: Bool
  }

  /// The learning rate at a step, and its latest change.
  struct Rate: Equatable, Sendable {
    var value: Double?
    var change: RateChange?
  }

  /// What is needed from the latest report.
  struct Latest: Equatable, Sendable {
    var step: Int
    var loss: Double
    var correct: Int
    var beyondMargin: Int
    var penaltyFactors: Penalty
    var layers: [LayerReport]
    /// The answer that all points get, +1 (true) or −1 (false); nil if they get different ones.
    var onlyAnswer: Bool?
    var divergence: Divergence?
    /// What was changed before a divergence, and the rate that met with it.
    var divergenceCause: Cause?
  }

  /// How many of the latest losses are looked at.
  static let window = 20

  /// A loss of more than so many times that of the step before has risen.
  static let rise = 1.2

  /// The factors from each loss to the next; from a loss of 0 there is none.
  static func rises(in losses: some Collection<Double>) -> some Sequence<Double> {
    zip(losses, losses.dropFirst()).lazy.filter { $0.0 > 0 }.map { $1 / $0 }
  }

  /// Creates the diagnosis of a run that has not begun.
  ///
  /// - Parameters:
  ///   - data: The points.
  ///   - learningRate: The rate before any change, so that one at step 0 is seen; nil: unknown.
  public init(_ data: Dataset, learningRate: Double? = nil) {
    rate = Rate(value: learningRate)
    self.data = Data(
      points: data.count, positiveName: data.positiveName, negativeName: data.negativeName,
      constant: Constant(answer: data.majorityName, right: data.majorityCount),
      hasSurroundedClass: data.hasSurroundedClass)
  }

  /// Takes in the report of the next step, or a new report of the latest one.
  public mutating func observe(_ report: StepReport) {
    guard latest?.step != report.step else {
      observeRate(report)
      observeDivergence(report)
      return
    }
    let before = latest
    previousRate = rate
    observeRate(report)
    latest = Latest(report)
    sameAnswers =
      latest?.onlyAnswer == nil ? 0 : latest?.onlyAnswer == before?.onlyAnswer ? sameAnswers + 1 : 1
    observeDivergence(report)
    if report.step == 0 {
      firstLoss = report.loss
      firstParameterNorm = report.layers.norm(of: \.parameterNorm)
    }
    observeDeath(report)
    observeRise(report, after: before)
    if recent.count == Self.window {
      recent.removeFirst()
      recentCorrect.removeFirst()
    }
    recent.append(report.loss)
    recentCorrect.append(report.correct)
    let now = Best(loss: report.loss, step: report.step)
    if report.loss < best.loss { best = now }
    if report.loss < improved.loss * 0.99 { improved = now }
  }

  private mutating func observeRate(_ report: StepReport) {
    // When several changes share a step, only the last counts, as in a journal.
    rate = Rate(value: report.learningRate, change: previousRate.change)
    guard let old = previousRate.value, old != report.learningRate else { return }
    if rate.change?.join(to: report.learningRate, at: report.step) ?? false { return }
    rate.change = RateChange(
      from: old, to: report.learningRate, firstStep: report.step, lastStep: report.step)
  }

  private mutating func observeDivergence(_ report: StepReport) {
    guard let divergence = report.divergence else {
      latest?.divergence = nil
      latest?.divergenceCause = nil
      return
    }
    // A change that comes after a refused update is not its cause.
    if latest?.divergence == divergence, divergence.quantity != .parameter { return }
    latest?.divergence = divergence
    // What had been rising for long has the cause of the rise.
    if let rise {
      latest?.divergenceCause = rise.cause
      return
    }
    // A parameter belongs to the update that was refused, all else to the step itself.
    let isNext = divergence.quantity == .parameter
    let rate = isNext ? rate : previousRate
    latest?.divergenceCause = Cause(
      rate: rate.value ?? report.learningRate,
      change: rate.change?.mayCause(
        what: isNext ? report.step + 1 : report.step, from: report.step),
      isPenalty: false)
  }

  private mutating func observeDeath(_ report: StepReport) {
    if deadLayers.isEmpty && !report.layers.contains(where: \.isDead) { return }
    deadLayers = report.layers.indices.filter { report.layers[$0].isDead }.map { index in
      deadLayers.first { $0.layer == index + 1 }
        ?? DeadLayer(
          layer: index + 1, units: report.layers[index].units, since: report.step,
          after: previousRate.change?.mayCause(what: report.step, from: report.step - 1))
    }
  }

  /// Looks for a loss that rises and does not come back.
  private mutating func observeRise(_ report: StepReport, after before: Latest?) {
    if var rise {
      let isOld = report.step - rise.from.step > Self.window
      if report.loss <= 1.1 * rise.from.loss || isOld && report.loss <= 1.5 * best.loss {
        self.rise = nil
        return
      }
      if report.loss > rise.peak.loss {
        rise.peak = Best(loss: report.loss, step: report.step)
        improved = rise.peak
      }
      self.rise = rise
      return
    }
    guard let before, report.loss > before.loss else { return }
    guard report.loss > Self.rise * before.loss || report.loss > 2 * best.loss else { return }
    // It began where the loss was last clearly lower than one step later.
    var from = recent.count - 1
    while from > 0, recent[from] > 1.02 * recent[from - 1] { from -= 1 }
    // What a raise of the rate has made of it begins there, though it rose a little before.
    if let change = previousRate.change, change.to > change.from {
      let raised = recent.count - (report.step - change.firstStep)
      if raised > from, recent.indices.contains(raised), report.loss > Self.rise * recent[raised] {
        from = raised
      }
    }
    let first = Best(loss: recent[from], step: report.step - (recent.count - from))
    let rate = previousRate.value ?? report.learningRate
    let change = previousRate.change?.mayCause(what: report.step, from: first.step)
    rise = Rise(
      // What has crept up until it was twice the best has risen since then.
      from: report.loss > Self.rise * first.loss ? first : best,
      peak: Best(loss: report.loss, step: report.step),
      isFirst: !Self.rises(in: recent[...from]).contains { $0 > Self.rise },
      cause: Cause(
        rate: rate, change: change, isPenalty: change == nil && before.isMovedByPenalty(at: rate)))
    improved = Best(loss: report.loss, step: report.step)
  }
}

extension Diagnosis.Latest {
  fileprivate init(_ report: StepReport) {
    step = report.step
    loss = report.loss
    correct = report.correct
    penaltyFactors = report.penaltyFactors
    layers = report.layers
    // The points, right or wrong, whose score is not between −1 and 1.
    beyondMargin = report.points - report.withinMargin
    let first = report.scores.first.map { $0 > 0 }
    onlyAnswer = report.scores.allSatisfy { ($0 > 0) == first } ? first : nil
  }
}

extension Diagnosis.Latest {
  /// How hard the data pull all parameters: the norm of their part of the gradient.
  var pull: Double { layers.norm(of: \.dataGradientNorm) }
  /// How hard the penalty does.
  var penaltyPull: Double { layers.norm(of: \.penaltyGradientNorm) }
  /// How hard both do together; where they cancel, hardly.
  var wholePull: Double { layers.norm(of: \.gradientNorm) }
  /// The norm of all parameters.
  var size: Double { layers.norm(of: \.parameterNorm) }

  /// Whether the penalty pulls harder than the data, and far enough to throw the parameters about.
  fileprivate func isMovedByPenalty(at rate: Double) -> Bool {
    penaltyPull > pull && rate * penaltyPull > 0.1 * size
  }
}

extension [LayerReport] {
  /// The norm over all layers, of which each has one.
  func norm(of layer: (LayerReport) -> Double) -> Double {
    reduce(0) { $0 + layer($1) * layer($1) }.squareRoot()
  }
}
