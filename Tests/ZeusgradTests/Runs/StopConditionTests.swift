import Testing

@testable import Zeusgrad

@Suite("Stop condition")
struct StopConditionTests {
  @Test(
    "A condition is read as it is written",
    arguments: [
      ("step=0", StopCondition.step(0)), ("step=50", .step(50)), ("accuracy=0.95", .accuracy(0.95)),
      ("accuracy=0", .accuracy(0)), ("accuracy=1", .accuracy(1)), ("loss=0.1", .loss(0.1)),
      ("loss=0", .loss(0)),
    ])
  func conditionReadsBack(text: String, condition: StopCondition) throws {
    #expect(try StopCondition(parsing: text) == condition)
  }

  @Test(
    "What is not a condition is refused with what is",
    arguments: [
      "", "step", "step=", "step=-1", "step=1.5", "accuracy=95", "accuracy=-0.1", "accuracy=nan",
      "loss=-1", "loss=nan", "loss=x", "time=5", "=5", "step=5=6", "step:5", "=step=5", "step==5",
    ])
  func refusesWhatIsNoCondition(text: String) throws {
    let error = try #require(throws: FieldError.self) { try StopCondition(parsing: text) }
    #expect(error.key == "until" && error.value == text)
    #expect(error.expected.contains("step=N, accuracy=SHARE from 0 to 1, or loss=NUMBER"))
  }

  @Test("A condition is met from its bound on")
  func conditionIsMetFromBoundOn() {
    let report = report(step: 10, loss: 0.5, correct: 95)
    #expect(StopCondition.step(10).isMet(by: report))
    #expect(!StopCondition.step(11).isMet(by: report))
    #expect(StopCondition.accuracy(0.95).isMet(by: report))
    #expect(!StopCondition.accuracy(0.951).isMet(by: report))
    #expect(StopCondition.loss(0.5).isMet(by: report))
    #expect(!StopCondition.loss(0.4999).isMet(by: report))
    #expect(!StopCondition.loss(10).isMet(by: self.report(step: 1, loss: .nan, correct: 0)))
  }

  private func report(step: Int, loss: Double, correct: Int) -> StepReport {
    .handMade(step: step, loss: loss, correct: correct)
  }
}
