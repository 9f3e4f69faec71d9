/// How a run goes, folded over its reports in the order of steps.
///
/// ``sentence`` says it in words; it is the same in the dashboard, on the command line and in JSON.
public struct Diagnosis: Equatable, Sendable {
  /// What is going on.
  public enum Condition: String, Sendable {
    /// Nothing was trained yet.
    case start
    /// The loss is falling.
    case learning
    /// Every unit of a layer is off for every point, so that no gradient passes.
    case stuck
    /// The loss rises again and again by half or more from one step to the next.
    case jumping
    /// The loss is far above its best and does not come back.
    case lost
    /// The loss has stopped falling, and not all points are right.
    case plateau
    /// All points are right.
    case done
    /// A number is not finite.
    case diverged
  }

  /// A change of the learning rate; changes at most 20 steps apart are one.
  struct RateChange: Equatable, Sendable {
    var from: Double
    var to: Double
    var firstStep: Int
    var lastStep: Int
  }

  /// The lowest loss so far, and the step that had it.
  public private(set) var best: (loss: Double, step: Int) {
    get { (bestLoss, bestStep) }
    set { (bestLoss, bestStep) = newValue }
  }

  private var bestLoss = Double.infinity
  private var bestStep = 0
  private(set) var latest: Latest?
  /// The step at which the loss last fell by a hundredth below what it was before.
  private(set) var improvedStep = 0
  private var improvedLoss = Double.infinity
  /// The losses of the latest steps, oldest first.
  private(set) var recent: [Double] = []
  /// The first layer that is dead, from 0, and the step since which it is.
  private(set) var dead: (layer: Int, since: Int)? {
    get { deadLayer.map { ($0, deadSince) } }
    set { (deadLayer, deadSince) = (newValue?.layer, newValue?.since ?? 0) }
  }
  private var deadLayer: Int?
  private var deadSince = 0
  /// The step since which the loss is four times its best or more; nil if it is not.
  private(set) var highSince: Int?
  private(set) var rateChange: RateChange?
  /// The learning rate and its latest change as of the step before.
  private var previousRate: Double?
  private var previousRateChange: RateChange?

  let points: Int
  let majorityCount: Int
  let positiveName: String
  let negativeName: String

  /// What is needed of the latest report.
  struct Latest: Equatable, Sendable {
    var step: Int
    var loss: Double
    var dataLoss: Double
    var penalty: Double
    var learningRate: Double
    var correct: Int
    var beyondMargin: Int
    var deadUnits: Int
    /// Whether all points get the answer +1 (true), −1 (false), or not all the same (nil).
    var onlyAnswer: Bool?
    var divergence: Divergence?
  }

  /// How many of the latest losses are looked at for jumps.
  static let window = 16

  /// Creates the diagnosis of a run that has not begun.
  public init(_ data: Dataset) {
    points = data.count
    majorityCount = data.majorityCount
    positiveName = data.positiveName
    negativeName = data.negativeName
  }

  /// Takes in the report of the next step, or a new report of the latest one.
  public mutating func observe(_ report: StepReport) {
    if latest?.step == report.step {
      latest?.divergence = report.divergence
      observeRate(report)
      return
    }
    previousRate = latest?.learningRate
    previousRateChange = rateChange
    observeRate(report)
    latest = Latest(report)
    recent.append(report.loss)
    if recent.count > Self.window { recent.removeFirst() }
    if report.loss < bestLoss { best = (report.loss, report.step) }
    if report.loss < improvedLoss * 0.99 {
      improvedLoss = report.loss
      improvedStep = report.step
    }
    if let layer = report.layers.firstIndex(where: \.isDead) {
      if dead?.layer != layer { dead = (layer, report.step) }
    } else {
      dead = nil
    }
    highSince = report.loss > 4 * bestLoss ? highSince ?? report.step : nil
  }

  private mutating func observeRate(_ report: StepReport) {
    latest?.learningRate = report.learningRate
    // Of changes at one step only the last counts, as in a journal.
    rateChange = previousRateChange
    guard let previousRate, previousRate != report.learningRate else { return }
    if let change = rateChange, report.step - change.lastStep <= 20 {
      rateChange?.to = report.learningRate
      rateChange?.lastStep = report.step
      if change.from == report.learningRate { rateChange = nil }
    } else {
      rateChange = RateChange(
        from: previousRate, to: report.learningRate, firstStep: report.step,
        lastStep: report.step)
    }
  }

  /// What is going on.
  public var condition: Condition {
    guard let latest else { return .start }
    if latest.divergence != nil { return .diverged }
    if dead != nil && latest.correct < points { return .stuck }
    if latest.step == 0 { return .start }
    if jumps >= 3 { return .jumping }
    if let highSince, latest.step - highSince >= 50 { return .lost }
    if latest.correct == points { return .done }
    return latest.step - improvedStep >= 50 ? .plateau : .learning
  }

  /// How often the loss rose by half or more from one of the latest steps to the next.
  var jumps: Int { rises.count { $0 > 1.5 } }

  /// The largest factor by which the loss rose from one of the latest steps to the next.
  var largestJump: Double { rises.max() ?? 1 }

  /// The factors from each of the latest losses to the next; from a loss of 0 there is none.
  private var rises: [Double] {
    zip(recent, recent.dropFirst()).filter { $0.0 > 0 }.map { $1 / $0 }
  }
}

extension Diagnosis.Latest {
  fileprivate init(_ report: StepReport) {
    step = report.step
    loss = report.loss
    dataLoss = report.dataLoss
    penalty = report.penalty
    learningRate = report.learningRate
    correct = report.correct
    // Of points that are right or not, those whose score is not between −1 and 1.
    beyondMargin = report.points - report.withinMargin
    deadUnits = report.layers.first(where: \.isDead)?.units ?? 0
    let first = report.scores.first.map { $0 > 0 }
    onlyAnswer = report.scores.allSatisfy { ($0 > 0) == first } ? first : nil
    divergence = report.divergence
  }
}
