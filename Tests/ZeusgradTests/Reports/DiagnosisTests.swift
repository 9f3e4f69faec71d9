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

  @Test("A loss that has not fallen by a hundredth for fifty steps is a plateau")
  func standingLossIsPlateau() {
    let flat = (0...50).map { StepReport.handMade(step: $0, loss: 1 - 1e-4 * Double($0)) }
    #expect(diagnosis(of: Array(flat.prefix(50))).condition == .learning)
    #expect(diagnosis(of: flat).condition == .plateau)
    #expect(diagnosis(of: flat).best == Diagnosis.Best(loss: 1 - 50e-4, step: 50))
  }

  @Test("All right is done, however the loss moves")
  func allRightIsDone() {
    #expect(diagnosis(of: reports(loss: [1, 0.5], correct: 100)).condition == .done)
    let flat = (0...80).map { StepReport.handMade(step: $0, loss: 0.2, correct: 100) }
    #expect(diagnosis(of: flat).condition == .done)
  }

  @Test("Three jumps by half or more in the latest sixteen steps are jumping")
  func threeJumpsAreJumping() {
    let two = reports(loss: [1, 2, 1, 2, 1, 1.1])
    #expect(diagnosis(of: two).condition == .learning)
    let three = reports(loss: [1, 2, 1, 2, 1, 3])
    #expect(diagnosis(of: three).condition == .jumping)
    #expect(diagnosis(of: three).jumps == 3)
    #expect(diagnosis(of: three).largestJump == 3)
    let longAgo = reports(loss: [1, 2, 1, 2, 1, 3] + Array(repeating: 1, count: 16))
    #expect(diagnosis(of: longAgo).condition == .learning)
    #expect(diagnosis(of: longAgo).recent.count == Diagnosis.window)
  }

  @Test("A loss four times its best for fifty steps is lost")
  func lossFarAboveBestIsLost() {
    let climb = [1, 0.5] + Array(repeating: 2.5, count: 51)
    #expect(diagnosis(of: reports(loss: climb)).condition == .lost)
    #expect(diagnosis(of: reports(loss: climb.dropLast())).condition != .lost)
    #expect(diagnosis(of: reports(loss: climb + [1.9])).condition != .lost)
  }

  @Test("A dead layer is stuck, from the start too, but not where all points are right")
  func deadLayerIsStuck() {
    let dead = StepReport.handMade(step: 0, deadLayer: 1)
    #expect(diagnosis(of: [dead]).condition == .stuck)
    let right = StepReport.handMade(step: 0, correct: 100, deadLayer: 1)
    #expect(
      diagnosis(of: [right, .handMade(step: 1, correct: 100, deadLayer: 1)]).condition == .done)
    let back = [dead, .handMade(step: 1)]
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

  @Test("Changes of the rate at most twenty steps apart are one")
  func closeChangesAreOne() {
    let rates = { (changes: [(Int, Double)]) in
      let last = (changes.last?.0 ?? 0) + 1
      return (0...last).map { step in
        StepReport.handMade(step: step, rate: changes.last { $0.0 <= step }?.1 ?? 0.1)
      }
    }
    #expect(
      diagnosis(of: rates([(5, 0.2)])).rate.change
        == Diagnosis.RateChange(from: 0.1, to: 0.2, lastStep: 5))
    #expect(
      diagnosis(of: rates([(5, 0.2), (25, 0.5), (45, 1)])).rate.change
        == Diagnosis.RateChange(from: 0.1, to: 1, lastStep: 45))
    #expect(
      diagnosis(of: rates([(5, 0.2), (26, 0.5)])).rate.change
        == Diagnosis.RateChange(from: 0.2, to: 0.5, lastStep: 26))
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
