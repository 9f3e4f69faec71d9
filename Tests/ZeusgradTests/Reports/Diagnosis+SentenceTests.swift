import Testing

@testable import Zeusgrad

@Suite("Diagnosis sentence")
struct DiagnosisSentenceTests {
  typealias Finding = Diagnosis.Finding

  static let right = Diagnosis.Right(count: 59, points: 100)
  static let out = Diagnosis.Constant(answer: "out", right: 59)
  static let change = Diagnosis.RateChange(from: 0.1, to: 10, firstStep: 300, lastStep: 300)
  static let dead = Diagnosis.DeadLayer(layer: 2, units: 16, since: 305, after: change)
  static let cause = Diagnosis.Cause(rate: 10, change: change, isPenalty: false)
  static let l2 = Penalty(l2: 1e-4)

  static let sentences: [(Finding, String)] = [
    (.nothing, "Nothing has been computed yet."),
    (
      .start(right, out),
      "Step 0: random weights guess 59 of 100 right; always answering 'out' gets 59. "
        + "s trains one step."
    ),
    (
      .firstStep(right, from: 1.839, to: 1.43),
      "One step: the weights moved to the side that lowers the loss: 1.84 → 1.43, "
        + "59 of 100 right."
    ),
    (.learning(right, below: nil), "59 of 100 right, loss still falling."),
    (
      .learning(Diagnosis.Right(count: 46, points: 100), below: out),
      "46 of 100 right, loss still falling; always answering 'out' gets 59."
    ),
    (
      .recovering(right, best: Diagnosis.Best(loss: 0.0328, step: 1240)),
      "59 of 100 right, loss falling again; its best was 0.033 at step 1,240."
    ),
    (
      .wavering(right, best: Diagnosis.Best(loss: 0.0328, step: 651)),
      "59 of 100 right; the loss is above its best, 0.033 at step 651."
    ),
    (
      .exploding(
        from: Diagnosis.Best(loss: 1.43, step: 1), peak: Diagnosis.Best(loss: 206, step: 4),
        to: Diagnosis.Best(loss: 51.9, step: 5), dead: nil, cause, remedy: [.takeBackChange]),
      "The loss rose from 1.43 to 206, after lr 0.1 → 10, and is at 51.9. "
        + "u takes that change back."
    ),
    (
      .plateau(right, steps: 60),
      "59 of 100 right; the loss has not fallen by 1 % in 60 steps."
    ),
    (
      .plateau(right, steps: 1240),
      "59 of 100 right; the loss has not fallen by 1 % in 1,240 steps. "
        + "Other weights (N) or a larger network may help."
    ),
    (
      .exploding(
        from: Diagnosis.Best(loss: 0.44, step: 44), peak: Diagnosis.Best(loss: 113.36, step: 46),
        to: Diagnosis.Best(loss: 113.36, step: 46),
        dead: nil, cause, remedy: [.takeBackChange]),
      "The loss has just gone from 0.44 to 113 in 2 steps, after lr 0.1 → 10. "
        + "u takes that change back."
    ),
    (
      .exploding(
        from: Diagnosis.Best(loss: 7.08, step: 0), peak: Diagnosis.Best(loss: 6.46e50, step: 1),
        to: Diagnosis.Best(loss: 6.46e50, step: 1),
        dead: Diagnosis.DeadLayer(layer: 1, units: 4, since: 1, after: nil),
        Diagnosis.Cause(rate: 2, change: nil, isPenalty: false),
        remedy: [.lowerLearningRate, .startOver]),
      "The loss has just gone from 7.08 to 6.5e50 in 1 step. Layer 1 is dead since step 1. "
        + "Lower the learning rate (↓) and start over (r)."
    ),
    (
      .jumping(factor: 3),
      "The loss jumps 3.00-fold from step to step. "
        + "The learning rate is too high (↓)."
    ),
    (
      .upperEdge(Diagnosis.Best(loss: 0.0328, step: 80)),
      "The loss jumps, yet its best has just fallen to 0.033 at step 80: a rate at the upper edge."
    ),
    (
      .lost(
        from: Diagnosis.Best(loss: 0.5, step: 1), to: Diagnosis.Best(loss: 20, step: 60),
        dead: dead, cause, remedy: [.smallerPenalty]),
      "The loss went from 0.50 at step 1 to 20.0, after lr 0.1 → 10, and has not come back. "
        + "Layer 2 is dead since step 305. Try a smaller penalty."
    ),
    (
      .stuck(right, dead: dead, answer: out, penalty: l2, remedy: [.takeBackChange]),
      "59 of 100 right is what always answering 'out' gets: all 16 units of layer 2 are off for "
        + "every point since step 305, after lr 0.1 → 10: nothing passes, only L2 still pulls them. "
        + "u takes that change back."
    ),
    (
      .stuck(
        right, dead: Diagnosis.DeadLayer(layer: 1, units: 1, since: 0, after: nil), answer: nil,
        penalty: Penalty(), remedy: [.otherWeights]),
      "59 of 100 right: the only unit of layer 1 is off for every point since step 0: "
        + "nothing passes. Start with other weights (N)."
    ),
    (
      .rateTooLow(Diagnosis.Right(count: 46, points: 100), out, ratio: 1.4e-4),
      "46 of 100 right, fewer than always answering 'out' (59): a step moves the weights by less "
        + "than 1/5,000 of their size. Raise the learning rate (↑)."
    ),
    (
      .penaltyTooStrong(right, Penalty(l2: 0.3), from: 8.56, to: 0.133),
      "59 of 100 right: L2 0.3 has pulled the weights from 8.56 to 0.13, against the pull of "
        + "the points. Try a smaller L2."
    ),
    (
      .vanishing(right, share: 1.3e-4, .sigmoid, hidden: 6),
      "59 of 100 right, and layer 1 feels 1/5,000 of the last layer's pull: each sigmoid passes on "
        + "at most a quarter. Try tanh (--activation tanh)."
    ),
    (
      .vanishing(right, share: 5e-36, .relu, hidden: 2),
      "59 of 100 right, and layer 1 feels less than 1/1,000,000 of the last layer's pull. "
        + "Try fewer layers."
    ),
    (
      .linear(right, hidden: 2),
      "59 of 100 right: all layers are linear, and however many, the border is one straight line. "
        + "Try relu (--activation relu)."
    ),
    (
      .linear(right, hidden: 0),
      "59 of 100 right: without a hidden layer the border is one straight line. "
        + "A hidden layer bends it (--hidden 8)."
    ),
    (
      .tooSmall(right, units: 2),
      "59 of 100 right: two units are two edges, and two edges cannot enclose anything. A third can (--hidden 3)."
    ),
    (
      .constant(right, out, remedy: .otherWeights),
      "59 of 100 right is what always answering 'out' gets, and it does. Other weights (N) may help."
    ),
    (
      .settled(Diagnosis.Right(count: 99, points: 100)),
      "99 of 100 right, settled: one point is left on the wrong side. You may stop."
    ),
    (
      .done(Diagnosis.Right(count: 100, points: 100), beyondMargin: 98, .falling, l2),
      "All 100 right, 98 beyond the margin, loss still falling. "
        + "Whether it learned or memorised, only points it has not seen can tell."
    ),
    (
      .done(
        Diagnosis.Right(count: 100, points: 100), beyondMargin: 100, .penalty(isAlone: true), l2),
      "All 100 right, all beyond the margin; only L2 still pulls. "
        + "Whether it learned or memorised, only points it has not seen can tell."
    ),
    (
      .diverged(
        Divergence(step: 1812, quantity: .parameter, layer: 2), layers: 3, cause,
        remedy: [.takeBackChange]),
      "Stopped at step 1,812: the next update would make a parameter of layer 2 infinite, after "
        + "lr 0.1 → 10. The learning rate 10 was too high. u takes that change back."
    ),
    (
      .diverged(
        Divergence(step: 21, quantity: .activation, layer: 3), layers: 3, cause,
        remedy: [.takeBackChange]),
      "Stopped at step 21: the activation of the last layer is not finite, after lr 0.1 → 10. "
        + "The learning rate 10 was too high. u takes that change back."
    ),
    (
      .diverged(
        Divergence(step: 219, quantity: .loss, layer: nil), layers: 3,
        Diagnosis.Cause(rate: 0.3, change: nil, isPenalty: true), remedy: [.smallerPenalty]),
      "Stopped at step 219: the loss is not finite. The penalty is too strong for the learning rate "
        + "0.3. Try a smaller penalty."
    ),
  ]

  @Test("Every finding has its sentence", arguments: sentences)
  func sentence(finding: Finding, text: String) {
    #expect(finding.words(key: Self.key).whole == text)
  }

  @Test("Every condition has a sentence here")
  func everyCondition() {
    let conditions = Set(Self.sentences.map(\.0.condition))
    #expect(conditions == Set(Diagnosis.Condition.allCases))
  }

  /// The same with numbers and names as large as they come.
  static let largest: [Finding] = {
    let right = Diagnosis.Right(count: 54_321, points: 100_000)
    let best = Diagnosis.Best(loss: 1.5e200, step: 9_999_999)
    let change = Diagnosis.RateChange(from: 0.0123, to: 0.5678, firstStep: 0, lastStep: 9)
    let dead = Diagnosis.DeadLayer(layer: 8, units: 1024, since: 9_999_999, after: change)
    let cause = Diagnosis.Cause(rate: 0.5678, change: change, isPenalty: false)
    let constant = Diagnosis.Constant(answer: "differ", right: 54_999)
    let (penalty, both) = (Penalty(l2: 0.0123), Penalty(l1: 0.1, l2: 0.1))
    let divergence = Divergence(step: 9_999_999, quantity: .parameter, layer: 8)
    let low: [Diagnosis.Advice] = [.lowerLearningRate, .startOver]
    return [
      .start(right, constant), .plateau(right, steps: 9_999_999), .settled(right),
      .exploding(from: best, peak: best, to: best, dead: dead, cause, remedy: [.takeBackChange]),
      .exploding(from: best, peak: best, to: best, dead: dead, cause, remedy: low),
      .lost(from: best, to: best, dead: dead, cause, remedy: low), .jumping(factor: 1e300),
      .stuck(right, dead: dead, answer: constant, penalty: both, remedy: [.takeBackChange]),
      .stuck(right, dead: dead, answer: constant, penalty: both, remedy: [.otherWeights]),
      .stuck(right, dead: dead, answer: constant, penalty: both, remedy: low),
      .rateTooLow(Diagnosis.Right(count: 100, points: 100_000), constant, ratio: 1e-9),
      .penaltyTooStrong(right, both, from: 1e200, to: 1e-200),
      .penaltyTooStrong(right, penalty, from: 1e200, to: 1e-200),
      .vanishing(right, share: 1e-200, .sigmoid, hidden: 8), .linear(right, hidden: 0),
      .linear(right, hidden: 8), .tooSmall(right, units: 1),
      .constant(right, constant, remedy: .otherWeights),
      .done(right, beyondMargin: 99_999, .penalty(isAlone: false), both),
      .diverged(divergence, layers: 3, cause, remedy: [.takeBackChange]),
      .diverged(divergence, layers: 3, cause, remedy: low),
    ]
  }()

  @Test("At every width from 58 columns on, what may be done is there", arguments: 58...130)
  func offerSurvives(columns: Int) {
    for finding in Self.sentences.map(\.0) + Self.largest {
      let words = finding.words(key: Self.key)
      let text = words.fitting(columns)
      #expect(text.unicodeScalars.count <= columns, "\(text)")
      #expect(words.offers.isEmpty || words.offers.contains { text.hasSuffix($0) }, "\(text)")
      #expect(words.statements.contains { text.hasPrefix($0) }, "\(text)")
    }
  }

  @Test("With room for it all is said, with less a form that fits better is not passed over")
  func lengths() {
    for (finding, text) in Self.sentences {
      let words = finding.words(key: Self.key)
      #expect(words.fitting(text.unicodeScalars.count) == text)
      var last = 0
      for columns in 58...300 {
        let count = words.fitting(columns).unicodeScalars.count
        #expect(count >= last)
        last = count
      }
    }
  }

  /// What is said where there are keys, and what where there are none.
  static let plain: [(key: String, words: String)] = [
    (" (↓)", ""), (" (↑)", ""), (" (N)", ""), (" (r)", ""), ("u takes that", "Take that"),
    (" s trains one step.", ""),
  ]

  @Test("Without keys the same is said, and none is named", arguments: sentences.map(\.0))
  func withoutKeys(finding: Finding) {
    let keyed = finding.words(key: Self.key).whole
    let plain = finding.words { _ in nil }.whole
    #expect(plain == Self.plain.reduce(keyed) { $0.replacing($1.key, with: $1.words) })
    #expect(!plain.contains(/[↑↓]|\b[nNru]\b/))
    // The keys it names are those of what the finding advises, in that order.
    let named = keyed.matches(of: /\(([↑↓Nr])\)|\b([us])(?= (?:takes|trains))/).map {
      String($0.output.1 ?? $0.output.2 ?? "")
    }
    #expect(named == finding.advice.compactMap(Self.key))
  }

  @Test(
    "A share is given as one over a round number that is surely not too large",
    arguments: [(1.4e-4, 5000), (1e-3, 1000), (1.01e-3, 500), (0.4, 2), (1, 1)])
  func shares(share: Double, inverse: Int) {
    #expect(Diagnosis.Finding.roundInverse(of: share) == inverse)
    #expect(share <= 1 / Double(inverse))
  }

  private static func key(for advice: Diagnosis.Advice) -> String? {
    switch advice {
    case .trainOneStep: "s"
    case .lowerLearningRate: "↓"
    case .raiseLearningRate: "↑"
    case .otherWeights: "N"
    case .startOver: "r"
    case .takeBackChange: "u"
    default: nil
    }
  }
}
