/// How a run is going, folded over its reports in the order of steps.
///
/// ``finding`` says what is going on in numbers, ``sentence`` in words; both are the same in
/// the dashboard, on the command line and in JSON.
public struct Diagnosis: Equatable, Sendable {
  /// What is going on, in a word.
  public enum Condition: String, Sendable {
    /// Nothing has been trained yet.
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

  /// The lowest loss so far, and the step that had it.
  public private(set) var best = Best()
  /// The last loss that improved by a hundredth, and its step.
  private var improved = Best()
  private(set) var latest: Latest?
  /// The losses of the latest steps, oldest first.
  private(set) var recent: [Double] = []
  /// The first layer that is dead.
  private(set) var dead: DeadLayer?
  /// The step since which the loss is four times its best or more; nil if it is not.
  private(set) var highSince: Int?
  /// The learning rate of the latest step, and of the one before it.
  private(set) var rate = Rate()
  private var previousRate = Rate()

  private let points: Int
  private let positiveName: String
  private let negativeName: String

  /// The learning rate at a step, and its latest change.
  struct Rate: Equatable, Sendable {
    var value: Double?
    var change: RateChange?
  }

  /// What is needed from the latest report.
  struct Latest: Equatable, Sendable {
    var step: Int
    var loss: Double
    var dataLoss: Double
    var penalty: Double
    var correct: Int
    var beyondMargin: Int
    /// The answer that all points get, +1 (true) or −1 (false); nil if they get different ones.
    var onlyAnswer: Bool?
    var divergence: Divergence?
  }

  /// How many of the latest losses are searched for jumps.
  static let window = 16

  /// Creates the diagnosis of a run that has not begun.
  public init(_ data: Dataset) {
    points = data.count
    positiveName = data.positiveName
    negativeName = data.negativeName
  }

  /// Takes in the report of the next step, or a new report of the latest one.
  public mutating func observe(_ report: StepReport) {
    guard latest?.step != report.step else {
      latest?.divergence = report.divergence
      observeRate(report)
      return
    }
    previousRate = rate
    observeRate(report)
    latest = Latest(report)
    recent.append(report.loss)
    if recent.count > Self.window { recent.removeFirst() }
    let now = Best(loss: report.loss, step: report.step)
    if report.loss < best.loss { best = now }
    if report.loss < improved.loss * 0.99 { improved = now }
    if let index = report.layers.firstIndex(where: \.isDead) {
      let isNew = dead?.layer != index + 1
      dead = DeadLayer(
        layer: index + 1, units: report.layers[index].units,
        since: isNew ? report.step : dead?.since ?? report.step)
    } else {
      dead = nil
    }
    highSince = report.loss > 4 * best.loss ? highSince ?? report.step : nil
  }

  private mutating func observeRate(_ report: StepReport) {
    // When several changes share a step, only the last counts, as in a journal.
    rate = Rate(value: report.learningRate, change: previousRate.change)
    guard let old = previousRate.value, old != report.learningRate else { return }
    if let change = rate.change, report.step - change.lastStep <= 20 {
      rate.change?.to = report.learningRate
      rate.change?.lastStep = report.step
      if change.from == report.learningRate { rate.change = nil }
    } else {
      rate.change = RateChange(from: old, to: report.learningRate, lastStep: report.step)
    }
  }

  /// What is going on, in a word.
  public var condition: Condition { finding.condition }

  /// What is going on, with its numbers.
  public var finding: Finding {
    guard let latest else { return .nothing }
    let right = Right(count: latest.correct, points: points)
    let flat = latest.step - improved.step
    if let divergence = latest.divergence {
      return .diverged(divergence, learningRate: rate.value ?? 0, after: rate.change)
    }
    if let dead, latest.correct < points {
      let answer = latest.onlyAnswer.map { $0 ? positiveName : negativeName }
      return .stuck(right, dead: dead, answer: answer, remedy: remedy, after: rate.change)
    }
    if latest.step == 0 { return .start }
    if jumps >= 3 { return .jumping(factor: largestJump) }
    if let highSince, latest.step - highSince >= 50 {
      return .lost(factor: latest.loss / best.loss, best: best, after: rate.change)
    }
    if latest.correct == points {
      let rest: Rest =
        latest.dataLoss < latest.penalty ? .penalty : flat < 50 ? .falling : .settled
      return .done(right, beyondMargin: latest.beyondMargin, rest)
    }
    return flat >= 50 ? .plateau(right, steps: flat) : .learning(right)
  }

  /// What helps a run whose layer is dead: lowering the learning rate alone does not.
  private var remedy: [Advice] {
    if rate.change != nil { return [.takeBackChange] }
    return (rate.value ?? 0) > 0.5 ? [.lowerLearningRate, .startOver] : [.newStart]
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
    correct = report.correct
    // The points, right or wrong, whose score is not between −1 and 1.
    beyondMargin = report.points - report.withinMargin
    let first = report.scores.first.map { $0 > 0 }
    onlyAnswer = report.scores.allSatisfy { ($0 > 0) == first } ? first : nil
    divergence = report.divergence
  }
}
