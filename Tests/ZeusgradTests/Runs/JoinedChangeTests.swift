import Testing

@testable import Zeusgrad

@Suite("Joined changes")
struct JoinedChangeTests {
  private func joined(
    _ rates: [(Int, Double)], hasty: Set<Int> = [], upTo step: Int = 1000
  ) -> [String] {
    let journal = Journal(rates.map { Control(step: $0.0, .learningRate($0.1)) })
    return journal.joinedChanges(upTo: step, from: Recipe.default.settings, hasty: hasty).map {
      "\($0.firstStep)-\($0.lastStep) \($0.field) \($0.from) \($0.to)"
    }
  }

  @Test("Changes in one direction, at most twenty steps apart, are one")
  func near() {
    #expect(joined([(5, 0.2), (25, 0.5), (45, 1)]) == ["5-45 lr 0.1 1"])
    #expect(joined([(5, 0.2), (26, 0.5)]) == ["5-5 lr 0.1 0.2", "26-26 lr 0.2 0.5"])
    #expect(joined([(5, 0.2), (9, 0.1)]) == ["5-5 lr 0.1 0.2", "9-9 lr 0.2 0.1"])
    #expect(joined([(5, 0.05), (9, 0.02)]) == ["5-9 lr 0.1 0.02"])
  }

  @Test("In haste any number of steps may lie between, but not a turn")
  func hasty() {
    #expect(joined([(5, 0.2), (5000, 0.5)], hasty: [5000], upTo: 9000) == ["5-5000 lr 0.1 0.5"])
    #expect(joined([(5, 0.2), (5000, 0.1)], hasty: [5000], upTo: 9000).count == 2)
  }

  @Test("What comes after the step does not count, nor does a change to the same value")
  func limits() {
    #expect(joined([(5, 0.2), (9, 0.5)], upTo: 8) == ["5-5 lr 0.1 0.2"])
    #expect(joined([(5, 0.1), (9, 0.5)]) == ["9-9 lr 0.1 0.5"])
    #expect(joined([]).isEmpty)
  }

  @Test("A timeline remembers what was hasty")
  func timeline() {
    var recipe = Recipe.small
    recipe.points = 4
    let trainer = Trainer(recipe)
    for isHasty in [false, true] {
      var timeline = Timeline(Run(recipe), with: trainer)
      timeline.change(.learningRate(0.2), with: trainer)
      for _ in 0..<30 { timeline.advance(with: trainer) }
      timeline.change(.learningRate(0.5), with: trainer, isHasty: isHasty)
      #expect(timeline.changes.count == (isHasty ? 1 : 2))
      // The diagnosis never sees a clock.
      #expect(timeline.diagnosis.rate.change?.firstStep == 30)
    }
  }
}
