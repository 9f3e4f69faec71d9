import Testing

@testable import Zeusgrad

@Suite("Control")
struct ControlTests {
  @Test(
    "A control is read as it is written",
    arguments: [
      ("120:lr=0.2", 120, 0.2), ("0:lr=10", 0, 10), ("7:lr=1e-05", 7, 1e-5), ("7:lr=1e-5", 7, 1e-5),
    ])
  func controlReadsBack(text: String, step: Int, rate: Double) throws {
    let control = try Control(parsing: text)
    #expect(control == Control(step: step, .learningRate(rate)))
    #expect(try Control(parsing: control.text) == control)
  }

  @Test("A control is written with the shortest number that reads back")
  func controlIsWrittenShortest() {
    #expect(Control(step: 120, .learningRate(0.2)).text == "120:lr=0.2")
    #expect(Control(step: 0, .learningRate(2)).text == "0:lr=2")
  }

  @Test(
    "What is not a control is refused",
    arguments: [
      "", "lr=0.2", "120:", "120:lr", "120:lr=", ":lr=0.2", "-1:lr=0.2", "1.5:lr=0.2", "x:lr=0.2",
      "120:rate=0.2", "120:LR=0.2", "120 :lr=0.2", "120:lr=0.2=3", "120:lr=0.2:3", "120;lr=0.2",
      "99999999999999999999:lr=0.2", ":120:lr=0.2", "120::lr=0.2", "120:=lr=0.2", "120:lr==0.2",
    ])
  func refusesWhatIsNoControl(text: String) throws {
    let error = try #require(throws: FieldError.self) { try Control(parsing: text) }
    #expect(error.key == "at")
    #expect(error.value == text)
  }

  @Test(
    "A learning rate out of range is refused with the range",
    arguments: ["120:lr=-1", "120:lr=nan", "120:lr=0", "120:lr=11", "120:lr=x"])
  func learningRateOutOfRange(text: String) throws {
    let error = try #require(throws: FieldError.self) { try Control(parsing: text) }
    #expect(error.expected == "the learning rate is a number from 1e-05 to 10")
    #expect(error.key == "at" && error.value == text)
  }

  @Test("A change is read from a key and a value")
  func changeIsReadFromKey() throws {
    #expect(try Control.Change("lr", to: "0.03") == .learningRate(0.03))
    let error = try #require(throws: FieldError.self) { try Control.Change("seed", to: "1") }
    #expect(error.description == "seed 1: what can be changed is lr")
  }

  @Test("A change of the learning rate resets nothing else")
  func learningRateResetsNothingElse() {
    let trainer = Trainer(.default)
    var state = trainer.start()
    let before = state
    state.apply([.learningRate(0.5)])
    #expect(state.settings.learningRate == 0.5)
    state.settings = before.settings
    #expect(state == before)
  }

  @Test("A negative step stops with a sentence")
  func negativeStepStopsWithSentence() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Control(step: -1, .learningRate(0.1))
    }
    #expect(says(result, "a control needs a step of at least 0, got -1"))
  }
}
