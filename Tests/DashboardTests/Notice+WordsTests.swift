import Testing
import Zeusgrad

@testable import Dashboard

@Suite("What the session says, in words")
struct NoticeWordsTests {
  static let words: [(TrainingSession.Notice.Event, String)] = [
    (.changed(field: "lr", from: "0.1", to: "0.2"), "lr 0.1 → 0.2 · u undoes"),
    (.unchanged(field: "lr", value: "0.03"), "lr is already 0.03"),
    (.learningRateAtEnd(10, isHighest: true), "lr 10 is the highest there is"),
    (.learningRateAtEnd(1e-5, isHighest: false), "lr 1e-05 is the lowest there is"),
    (.paceChanged(Pace(3000)), "pace 3,000 steps/s"), (.paceChanged(.max), "pace max"),
    (.paceAtEnd(.max, isFastest: true), "pace max is the fastest there is"),
    (.paceAtEnd(Pace(1), isFastest: false), "pace 1 is the slowest there is"),
    (.reset(learningRate: 0.2), "back at step 0, lr 0.2 · u undoes"),
    (.newSeed(43), "seed 43: other points and weights · u undoes"),
    (.newWeights(43), "weights of seed 43, same points · u undoes"),
    (
      .broughtBack(step: 1812, learningRate: 0.2, seed: 42, weightsSeed: nil),
      "step 1,812, lr 0.2, seed 42"
    ),
    (
      .broughtBack(step: 0, learningRate: 0.1, seed: 43, weightsSeed: 44),
      "step 0, lr 0.1, seed 43 · weights 44"
    ),
    (.nothingToUndo, "nothing to undo"), (.nothingToRedo, "nothing to redo"),
    (
      .nextStepRefused, "the next step is refused: lower lr (↓) and start over (r)"
    ),
  ]

  @Test("Each event has its words, with the keys of the table", arguments: words)
  func events(event: TrainingSession.Notice.Event, words: String) {
    #expect(event.words() == words)
  }

  @Test("Advice names the keys that do it")
  func advice() {
    let keys = Diagnosis.Advice.allCases.map(KeyMap.keys(for:))
    #expect(keys == ["s", "↓", "↑", "N", "r", "u", nil, nil, nil, nil, nil, nil])
  }
}
