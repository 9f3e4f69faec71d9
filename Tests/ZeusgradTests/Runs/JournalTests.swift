import Testing

@testable import Zeusgrad

@Suite("Journal")
struct JournalTests {
  @Test("Controls are kept by ascending step, whatever their order")
  func controlsAreKeptByAscendingStep() {
    let journal = Journal([control(30, 0.3), control(10, 0.1), control(20, 0.2)])
    #expect(journal.controls == [control(10, 0.1), control(20, 0.2), control(30, 0.3)])
    #expect(journal == Journal([control(10, 0.1), control(30, 0.3), control(20, 0.2)]))
  }

  @Test("Of several at one step the last counts")
  func lastOfOneStepCounts() {
    var journal = Journal([control(10, 0.1), control(20, 0.2), control(10, 0.5)])
    #expect(journal.controls == [control(10, 0.5), control(20, 0.2)])
    journal.record(control(20, 0.7))
    #expect(journal.controls == [control(10, 0.5), control(20, 0.7)])
  }

  @Test("Up to a step is with that step")
  func upToStepIsInclusive() {
    let journal = Journal([control(0, 0.1), control(10, 0.2), control(20, 0.3)])
    #expect(journal.upTo(step: 10) == Journal([control(0, 0.1), control(10, 0.2)]))
    #expect(journal.upTo(step: 9) == Journal([control(0, 0.1)]))
    #expect(journal.upTo(step: 1_000_000_000) == journal)
    #expect(Journal().upTo(step: 5).controls.isEmpty)
  }

  @Test("Only controls of the state's step take effect")
  func onlyControlsOfStepTakeEffect() {
    let journal = Journal([control(0, 0.2), control(2, 0.5)])
    var state = Trainer(.default).start()
    journal.apply(to: &state)
    #expect(state.settings.learningRate == 0.2)
    state.step = 1
    journal.apply(to: &state)
    #expect(state.settings.learningRate == 0.2)
    state.step = 2
    journal.apply(to: &state)
    #expect(state.settings.learningRate == 0.5)
  }

  private func control(_ step: Int, _ rate: Double) -> Control {
    Control(step: step, .learningRate(rate))
  }
}
