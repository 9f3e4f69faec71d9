import Testing

@testable import Zeusgrad

@Suite("Diagnosis")
struct DiagnosisTests {
  @Test("Before anything is computed there is nothing to say")
  func nothingToSayAtFirst() {
    #expect(diagnosis(of: []).condition == .start)
    #expect(diagnosis(of: []).sentence == "Nothing has been computed yet.")
  }

  @Test("Step 0 is the start, and a falling loss is learning")
  func startAndLearning() {
    #expect(diagnosis(of: [.handMade(step: 0)]).condition == .start)
    let falling = (0...200).map { StepReport.handMade(step: $0, loss: 1 / Double($0 + 1)) }
    #expect(diagnosis(of: falling).condition == .learning)
  }

  @Test("A loss without a hundredth less for fifty steps is a plateau, for a hundred it is settled")
  func standingLossIsPlateau() {
    let flat = (0...100).map { StepReport.handMade(step: $0, loss: 1 - 0.5e-4 * Double($0)) }
    #expect(diagnosis(of: Array(flat.prefix(50))).condition == .learning)
    #expect(diagnosis(of: Array(flat.prefix(51))).finding == .plateau(right, steps: 50))
    #expect(diagnosis(of: Array(flat.prefix(51))).finding.severity == .neutral)
    #expect(diagnosis(of: flat).finding == .plateau(right, steps: 100))
    #expect(diagnosis(of: flat).finding.severity == .warning)
    #expect(diagnosis(of: flat).best == Diagnosis.Best(loss: 1 - 50e-4, step: 100))
    let nearly = (0...100).map { StepReport.handMade(step: $0, correct: 95) }
    #expect(diagnosis(of: nearly).condition == .settled)
  }

  @Test("All right is done, however the loss moves")
  func allRightIsDone() {
    #expect(diagnosis(of: reports(loss: [1, 0.5], correct: 100)).condition == .done)
    let flat = (0...80).map { StepReport.handMade(step: $0, loss: 0.2, correct: 100) }
    #expect(diagnosis(of: flat).condition == .done)
  }

  @Test("Three jumps by half or more in the latest steps are jumping, unless the best still falls")
  func threeJumpsAreJumping() {
    let high = Array(repeating: 5.0, count: 3) + [1.0]
    let calm = Array(repeating: 1.0, count: 25)
    let two = reports(loss: high + calm + [1, 2, 1, 2, 1, 1.1])
    #expect(diagnosis(of: two).jumps == 2)
    let jumps = [1.0, 2, 1, 3, 1, 2, 1]
    let three = diagnosis(of: reports(loss: high + calm + jumps))
    #expect(three.jumps == 3)
    #expect(three.finding == .jumping(factor: 3))
    let falling = diagnosis(of: reports(loss: high + calm + [1.0, 2, 1, 3, 0.9, 2, 0.8]))
    #expect(falling.finding == .upperEdge(Diagnosis.Best(loss: 0.8, step: 35)))
    let longAgo = reports(loss: high + calm + jumps + calm)
    #expect(diagnosis(of: longAgo).jumps == 0)
    #expect(diagnosis(of: longAgo).recent.count == Diagnosis.window)
  }

  @Test("A loss that wanders down is falling; one that wanders up, or rests, is not")
  func wandering() {
    func wander(by slope: Double) -> Diagnosis {
      let losses = (0...40).map { step in 1 + slope * Double(step) + (step % 2 == 0 ? 0 : 0.1) }
      return diagnosis(of: reports(loss: losses))
    }
    #expect(wander(by: -0.02).finding == .learning(right, below: nil))
    let best = Diagnosis.Best(loss: 1, step: 0)
    #expect(wander(by: 0.02).finding == .wavering(right, best: best))
    let resting = diagnosis(of: reports(loss: [1, 1]))
    #expect(resting.finding == .plateau(right, steps: 1))
    #expect(resting.sentence.hasSuffix("the loss has not fallen by 1 % in 1 step."))
  }

  @Test("What has crept up to twice the best has risen since that best")
  func creepingRise() {
    var losses = [0.4, 0.3]
    while losses[losses.count - 1] < 0.6 { losses.append(losses[losses.count - 1] * 1.019) }
    let risen = diagnosis(of: reports(loss: losses))
    let text = risen.sentence
    #expect(
      text.hasPrefix("The loss went from 0.30 at step 1 to 0.60, and has not come"), "\(text)")
  }

  @Test("A best at the start has never fallen: that is no upper edge")
  func bestAtStart() {
    #expect(diagnosis(of: reports(loss: [1.0, 2, 1.1, 3, 1.2, 2.5, 1.3])).condition == .jumping)
  }

  @Test("A loss that leaves all the latest behind it has exploded, until it is back or lost")
  func explosion() {
    let calm = (0...30).map { 1 - 0.01 * Double($0) }
    let up = diagnosis(of: reports(loss: calm + [0.72, 113]))
    guard case .exploding(let from, _, let to, nil, let cause, let remedy) = up.finding else {
      Issue.record("\(up.finding)")
      return
    }
    // It is told from where it began to rise, though that rise was small.
    #expect(from == Diagnosis.Best(loss: calm[30], step: 30))
    #expect(to == Diagnosis.Best(loss: 113, step: 32))
    #expect(cause == Diagnosis.Cause(rate: 0.1, change: nil, isPenalty: false))
    #expect(remedy == [.lowerLearningRate, .startOver])
    // Still better than untrained: told, but nothing needs to be done.
    #expect(diagnosis(of: reports(loss: calm + [0.72, 0.9])).finding.advice.isEmpty)
    #expect(diagnosis(of: reports(loss: calm + [0.72])).condition == .learning)
    #expect(diagnosis(of: reports(loss: calm + [113, 0.75])).condition == .learning)
    let high = reports(loss: calm + Array(repeating: 113, count: 21))
    #expect(diagnosis(of: high).condition == .lost)
    #expect(diagnosis(of: high.dropLast()).condition == .exploding)
    let falling = calm + (0...30).map { 113 - Double($0) * 2 }
    #expect(diagnosis(of: reports(loss: falling)).condition == .learning)
    #expect(
      diagnosis(of: reports(loss: falling)).finding
        == .recovering(right, best: Diagnosis.Best(loss: calm[30], step: 30)))
  }

  @Test("A small rise is told without alarm")
  func smallRise() {
    let finding = diagnosis(of: reports(loss: [1, 0.9, 0.8, 1.3])).finding
    #expect(finding.condition == .exploding)
    #expect(finding.severity == .neutral)
    #expect(finding.advice.isEmpty)
  }

  @Test("What comes after something is not its cause, nor is what came long before")
  func causes() {
    func change(at step: Int, to rate: Double) -> Diagnosis.RateChange? {
      let losses = Array(repeating: 1.0, count: 100) + [50, 60]
      let reports = losses.enumerated().map {
        StepReport.handMade(step: $0, loss: $1, rate: $0 < step ? 0.1 : rate)
      }
      guard case .exploding(_, _, _, _, let cause, _) = diagnosis(of: reports).finding else {
        Issue.record("no explosion")
        return nil
      }
      return cause.change
    }
    #expect(change(at: 99, to: 1)?.to == 1)
    #expect(change(at: 50, to: 1)?.to == 1)
    #expect(change(at: 49, to: 1) == nil)
    #expect(change(at: 100, to: 1) == nil)
    // A lower rate is not to blame.
    #expect(change(at: 99, to: 0.01) == nil)
  }

  @Test("A change after a refused update is not blamed for it, nor advised to be taken back")
  func changeAfterDivergence() {
    let divergence = Divergence(step: 2, quantity: .loss, layer: nil)
    var live = diagnosis(of: reports(loss: [1, 0.9]))
    live.observe(.handMade(step: 2, loss: .infinity, rate: 0.1, divergence: divergence))
    let before = live.finding
    live.observe(.handMade(step: 2, loss: .infinity, rate: 0.05, divergence: divergence))
    #expect(live.finding == before)
    guard case .diverged(_, _, let cause, let remedy) = before else {
      Issue.record("\(before)")
      return
    }
    #expect(cause.rate == 0.1)
    #expect(cause.change == nil)
    #expect(remedy == [.lowerLearningRate, .startOver])
  }

  @Test("A dead layer is stuck, from the start too, but not where all points are right")
  func deadLayerIsStuck() {
    let dead = StepReport.handMade(step: 0, deadLayer: 1)
    #expect(diagnosis(of: [dead]).condition == .stuck)
    let right = StepReport.handMade(step: 0, correct: 100, deadLayer: 1)
    #expect(
      diagnosis(of: [right, .handMade(step: 1, correct: 100, deadLayer: 1)]).condition == .done)
    let back = [dead, .handMade(step: 1, loss: 0.5 * dead.loss)]
    #expect(diagnosis(of: back).condition == .learning)
  }

  @Test("It is known since when a layer is dead")
  func deathOfLayerIsDated() {
    let reports: [StepReport] = [
      .handMade(step: 0), .handMade(step: 1, deadLayer: 1), .handMade(step: 2, deadLayer: 1),
      .handMade(step: 3), .handMade(step: 4, deadLayer: 0), .handMade(step: 5, deadLayer: 0),
    ]
    #expect(diagnosis(of: Array(reports.prefix(3))).dead?.since == 1)
    #expect(diagnosis(of: Array(reports.prefix(4))).dead == nil)
    #expect(diagnosis(of: reports).dead?.since == 4)
    #expect(diagnosis(of: reports).dead?.layer == 1)
  }

  @Test("What is not finite comes before all else")
  func notFiniteComesFirst() {
    let divergence = Divergence(step: 2, quantity: .gradient, layer: 2)
    var diagnosis = diagnosis(of: reports(loss: [1, 0.9, 0.8], correct: 100))
    diagnosis.observe(.handMade(step: 2, loss: 0.8, correct: 100, divergence: divergence))
    #expect(diagnosis.condition == .diverged)
    #expect(diagnosis.recent == [1, 0.9, 0.8])
  }

  @Test("Changes of the rate in one direction, at most twenty steps apart, are one")
  func closeChangesAreOne() {
    let rates = { (changes: [(Int, Double)]) in
      let last = (changes.last?.0 ?? 0) + 1
      return (0...last).map { step in
        StepReport.handMade(step: step, rate: changes.last { $0.0 <= step }?.1 ?? 0.1)
      }
    }
    func change(_ from: Double, _ to: Double, _ first: Int, _ last: Int) -> Diagnosis.RateChange {
      Diagnosis.RateChange(from: from, to: to, firstStep: first, lastStep: last)
    }
    #expect(diagnosis(of: rates([(5, 0.2)])).rate.change == change(0.1, 0.2, 5, 5))
    #expect(
      diagnosis(of: rates([(5, 0.2), (25, 0.5), (45, 1)])).rate.change == change(0.1, 1, 5, 45))
    #expect(diagnosis(of: rates([(5, 0.2), (26, 0.5)])).rate.change == change(0.2, 0.5, 26, 26))
    // Up and down again are two.
    #expect(diagnosis(of: rates([(5, 0.5), (9, 0.2)])).rate.change == change(0.5, 0.2, 9, 9))
    #expect(diagnosis(of: rates([])).rate.change == nil)
  }

  @Test("Seen live and replayed from the journal, the diagnosis is the same")
  func replayGivesSameDiagnosis() {
    // Live, a change of the rate at a step is a second report of that step.
    for rates in [[0.2], [0.2, 0.5], [0.2, 0.1], [0.2, 0.5, 0.2, 0.1]] {
      var live = diagnosis(of: reports(loss: [1, 0.9, 0.8]))
      for rate in rates { live.observe(.handMade(step: 2, loss: 0.8, rate: rate)) }
      let final = rates.last ?? 0.1
      var replayed = diagnosis(of: reports(loss: [1, 0.9]))
      replayed.observe(.handMade(step: 2, loss: 0.8, rate: final))
      #expect(live.rate.change == replayed.rate.change, "\(rates)")
      let next = StepReport.handMade(step: 3, loss: 0.7, rate: final)
      live.observe(next)
      replayed.observe(next)
      #expect(live == replayed, "\(rates)")
      #expect(live.sentence == replayed.sentence)
    }
  }

  private let right = Diagnosis.Right(count: 60, points: 100)

  private func reports(loss: some Sequence<Double>, correct: Int = 60) -> [StepReport] {
    loss.enumerated().map { .handMade(step: $0, loss: $1, correct: correct) }
  }

  private func diagnosis(of reports: [StepReport]) -> Diagnosis { .handMade(of: reports) }
}

extension Diagnosis {
  /// The diagnosis of reports on 100 points, 41 `in` and 59 `out`.
  static func handMade(of reports: [StepReport]) -> Diagnosis {
    var diagnosis = Diagnosis(
      Dataset(
        name: "circle", inputs: Array(repeating: [0, 0], count: 100),
        targets: (0..<100).map { $0 < 41 ? 1 : -1 }, positiveName: "in", negativeName: "out"))
    for report in reports { diagnosis.observe(report) }
    return diagnosis
  }
}
