import Testing

@testable import Zeusgrad

/// The bounds of the diagnosis, each at its edge.
@Suite("Diagnosis at its bounds")
struct DiagnosisEdgesTests {
  private func verdict(gradient: Double = 0.1, updateRatio: Double? = nil) -> Diagnosis.Verdict {
    Diagnosis.handMade(
      of: (0...1).map {
        .handMade(
          step: $0, loss: 1 / Double($0 + 1), gradient: gradient, updateRatio: updateRatio)
      }
    ).verdict
  }

  private func diagnosis(_ losses: [Double], correct: Int = 60) -> Diagnosis {
    .handMade(
      of: losses.enumerated().map { .handMade(step: $0, loss: $1, correct: correct) })
  }

  @Test("A gradient of just 1e-4 is not weak, and one of just 10 not strong")
  func gradients() {
    #expect(verdict(gradient: 1e-4) == .learning)
    #expect(verdict(gradient: (1e-4).nextDown) == .weak(layer: 1))
    #expect(verdict(gradient: 10) == .learning)
    #expect(verdict(gradient: (10.0).nextUp) == .strong(layer: 1))
  }

  @Test("An update of just a tenth is not fast, and one of just 5e-4 not slow")
  func updates() {
    #expect(verdict(updateRatio: 0.1) == .learning)
    #expect(verdict(updateRatio: (0.1).nextUp) == .fast(layer: 1, ratio: (0.1).nextUp))
    #expect(verdict(updateRatio: 5e-4) == .learning)
    #expect(verdict(updateRatio: (5e-4).nextDown) == .slow)
  }

  @Test("A loss of just 1.2 times the one before has not risen")
  func rises() {
    #expect(diagnosis([1, 1.2]).rise == nil)
    #expect(diagnosis([1, (1.2).nextUp]).rise != nil)
    // Nor one of just twice the best.
    let creeping = [0.5, 0.59, 0.7, 0.83, 0.99]
    #expect(diagnosis(creeping + [1.0]).rise == nil)
    #expect(diagnosis(creeping + [(1.0).nextUp]).rise != nil)
  }

  @Test("A rise is over at just 1.1 times the loss before it")
  func endOfRise() {
    #expect(diagnosis([1, 2, 1.1]).rise == nil)
    #expect(diagnosis([1, 2, (1.1).nextUp]).rise != nil)
  }

  @Test("A loss of just a hundredth less has not fallen by more")
  func improvements() {
    #expect(diagnosis([1, 0.99]).improved.step == 0)
    #expect(diagnosis([1, (0.99).nextDown]).improved.step == 1)
  }

  @Test("The best of equal losses is the first")
  func bestOfEquals() {
    #expect(diagnosis([1, 0.5, 0.75, 0.5, 0.5]).best == Diagnosis.Best(loss: 0.5, step: 1))
  }

  @Test("Five rises in a row are no accident, four are one")
  func climbs() {
    let falling = (0..<20).map { 1 - 0.02 * Double($0) }
    let rises = (1...5).map { 0.62 + 1e-4 * Double($0) }
    #expect(diagnosis(falling + rises.prefix(4)).isFalling)
    #expect(!diagnosis(falling + rises).isFalling)
  }

  @Test(
    "A loss is jumping from three rises by more than half and two falls by more than a third on")
  func jumps() {
    let calm = Array(repeating: 1.0, count: 3)
    #expect(diagnosis(calm + [1, 1.5, 1, 1.5, 1, 1.5, 1]).jumps == 0)
    #expect(diagnosis(calm + [1, (1.5).nextUp, 1, (1.5).nextUp]).jumps == 2)
    #expect(
      diagnosis([0.5] + calm + [1, 2, 1, 2, 1, 2]).condition == .jumping)
    #expect(
      diagnosis([0.5] + calm + [1, 2, 1, 2, 4, 3.9]).condition != .jumping)
  }

  @Test("Changes of the rate within twenty steps are one, and blamed for fifty")
  func rateChanges() {
    var change = Diagnosis.RateChange(from: 0.1, to: 0.2, firstStep: 10, lastStep: 10)
    #expect(change.isContinued(by: 0.5, at: 30))
    #expect(!change.isContinued(by: 0.5, at: 31))
    #expect(!change.isContinued(by: 0.15, at: 11))
    #expect(change.mayCause(what: 60, from: 10) != nil)
    #expect(change.mayCause(what: 61, from: 10) == nil)
    #expect(change.mayCause(what: 10, from: 10) == nil)
    #expect(change.mayCause(what: 11, from: 9) == nil)
    #expect(change.join(to: 0.5, at: 30) && change.to == 0.5 && change.lastStep == 30)
  }

  @Test("One answer is what the network says from the third step on")
  func answers() {
    func sentence(steps: Int) -> String {
      let ones = Array(repeating: 1.0, count: 100)
      return Diagnosis.handMade(
        of: (0...200).map { step in
          .handMade(step: step, correct: 41, scores: step > 200 - steps ? ones : nil)
        }
      ).sentence
    }
    #expect(!sentence(steps: 2).contains("always answers"))
    #expect(sentence(steps: 3).contains("it does"))
  }

  @Test("Nineteen of twenty points right are nearly all")
  func nearlyRight() {
    let flat = Array(repeating: 1.0, count: 120)
    #expect(diagnosis(flat, correct: 95).condition == .settled)
    #expect(diagnosis(flat, correct: 94).condition == .plateau)
  }
}
