import Testing

@testable import Zeusgrad

@Suite("Diagnosis sentence")
struct DiagnosisSentenceTests {
  @Test("Start, learning and plateau")
  func startLearningAndPlateau() {
    #expect(
      sentence(of: [.handMade(step: 0)]) == "Step 0: random weights, nothing learned yet.")
    #expect(
      sentence(of: [.handMade(step: 0), .handMade(step: 1, loss: 0.9, correct: 97)])
        == "97 of 100 right, loss still falling.")
    let flat = (0...1240).map { StepReport.handMade(step: $0, correct: 80) }
    #expect(
      sentence(of: flat)
        == "80 of 100 right; the loss has not fallen by a hundredth for 1,240 steps. "
        + "Try another learning rate (↑ ↓) or a new start (n).")
  }

  @Test("Jumping says how far")
  func jumpingSaysHowFar() {
    let losses = [1.0, 2, 1, 3, 1, 1.6]
    let reports = losses.enumerated().map { StepReport.handMade(step: $0, loss: $1) }
    #expect(
      sentence(of: reports)
        == "The loss jumps 3.0-fold from step to step: the learning rate is too high (↓).")
  }

  @Test("Lost says what was best and after which change")
  func lostSaysWhatWasBest() {
    var reports = [StepReport.handMade(step: 0), .handMade(step: 1, loss: 0.5)]
    reports += (2...60).map { .handMade(step: $0, loss: 20, rate: 1) }
    #expect(
      sentence(of: reports)
        == "The loss is 40 times its best (0.5000 at 1) and does not come back, after lr 0.1 → 1. "
        + "Lower the learning rate (↓), or u takes the last change back.")
  }

  @Test("Stuck says what always giving that answer gets, since when and after what")
  func stuckSaysSinceWhen() {
    let out = Array(repeating: -0.5, count: 100)
    var reports = (0..<305).map {
      StepReport.handMade(step: $0, loss: 1 / Double($0 + 1), correct: 90)
    }
    reports += (305...310).map {
      .handMade(step: $0, loss: 1, rate: 10, correct: 59, scores: out, deadLayer: 1)
    }
    #expect(
      sentence(of: reports)
        == "59 of 100 right is what always answering 'out' gets: all 16 units of layer 2 are off "
        + "for every point, so no gradient passes. It began at step 305, after lr 0.1 → 10. "
        + "u takes that change back.")
  }

  @Test(
    "Stuck without a change offers what helps",
    arguments: [
      (0.1, "n starts with other weights."), (0.5, "n starts with other weights."),
      (1, "Lower the learning rate (↓) and start over (r)."),
    ])
  func stuckOffersWhatHelps(rate: Double, remedy: String) {
    #expect(
      sentence(of: [.handMade(step: 0, rate: rate, deadLayer: 0)])
        == "60 of 100 right: all 16 units of layer 1 are off for every point, so no gradient "
        + "passes. It began at step 0. \(remedy)")
  }

  @Test("Done says how many are beyond the margin and what still moves")
  func doneSaysWhatStillMoves() {
    let falling = [1, 0.5].enumerated().map {
      StepReport.handMade(step: $0, loss: $1, correct: 100, withinMargin: 2)
    }
    #expect(sentence(of: falling) == "All 100 right, 98 beyond the margin, loss still falling.")
    let settled = (0...60).map { StepReport.handMade(step: $0, loss: 0.2, correct: 100) }
    #expect(
      sentence(of: settled)
        == "All 100 right, all beyond the margin; the loss has settled. "
        + "Try a new start (n) or other data.")
    let penalty = [1, 0.5].enumerated().map {
      StepReport.handMade(step: $0, loss: $1, penalty: 0.9 * $1, correct: 100)
    }
    #expect(
      sentence(of: penalty)
        == "All 100 right, all beyond the margin; what still moves is mostly the penalty. "
        + "Try a new start (n) or other data.")
  }

  @Test(
    "Diverged says where, what and after which change",
    arguments: [
      (Divergence.Quantity.activation, 2 as Int?, "the activation of layer 2 is not finite"),
      (.gradient, 1, "the gradient of layer 1 is not finite"),
      (.parameter, 3, "the next update would make a parameter of layer 3 infinite"),
      (.loss, nil, "the loss is not finite"),
    ])
  func divergedSaysWhere(quantity: Divergence.Quantity, layer: Int?, what: String) {
    let divergence = Divergence(step: 1812, quantity: quantity, layer: layer)
    let report = StepReport.handMade(step: 1812, rate: 10, divergence: divergence)
    #expect(
      sentence(of: [.handMade(step: 1811, rate: 5), report])
        == "Stopped at step 1,812: \(what), after lr 5 → 10. "
        + "The learning rate 10 is too high (↓).")
  }

  @Test("A change that was taken back is not blamed")
  func undoneChangeIsNotBlamed() {
    let reports = [0.1, 0.1, 0.2, 0.2, 0.1, 0.1].enumerated().map {
      StepReport.handMade(step: $0, rate: $1, deadLayer: 0)
    }
    #expect(!sentence(of: reports).contains("lr 0.1 → 0.1"))
  }

  /// What is said where there are keys, and what where there are none.
  static let plain: [(key: String, words: String)] = [
    (" (↑ ↓)", ""), (" (↓)", ""), (" (n)", ""), (" (r)", ""), ("or u takes the", "or take the"),
    ("u takes that", "Take that"), ("n starts with", "Start with"),
  ]

  /// The sentence with keys; without any it says the same and names none.
  private func sentence(of reports: [StepReport]) -> String {
    let diagnosis = Diagnosis.handMade(of: reports)
    let keyed = diagnosis.sentence(key: key)
    let plain = Self.plain.reduce(keyed) { $0.replacing($1.key, with: $1.words) }
    #expect(diagnosis.sentence == plain)
    // What it advises is what the finding says, in that order.
    let keys = diagnosis.finding.advice.filter { $0 != .otherData }.map { key(for: $0) }
    #expect(
      keyed.matches(of: /\((↑ ↓|↓|n|r)\)|\b[nu](?= (?:starts|takes))/).map {
        $0.output.1.map(String.init) ?? String($0.output.0)
      } == keys)
    #expect(!plain.contains(/[↑↓]|\b[nru]\b/))
    return keyed
  }

  private func key(for advice: Diagnosis.Advice) -> String? {
    switch advice {
    case .lowerLearningRate: "↓"
    case .otherLearningRate: "↑ ↓"
    case .newStart: "n"
    case .startOver: "r"
    case .takeBackChange: "u"
    case .otherData: nil
    }
  }
}
