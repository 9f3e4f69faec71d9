import Testing

@testable import Zeusgrad

@Suite("Learning rate ladder")
struct LearningRateLadderTests {
  @Test("The ladder is 1, 2, 5 from end to end of what is allowed")
  func ladderHasRoundSteps() {
    let ladder = Recipe.learningRateLadder
    #expect(ladder.count == 19)
    #expect(ladder.first == Recipe.learningRates.lowerBound)
    #expect(ladder.last == Recipe.learningRates.upperBound)
    #expect(ladder == ladder.sorted())
    // The numbers as they are written, so that 0.2 is never 0.19999999999999998.
    #expect(ladder.map(\.short).contains("0.2"))
    #expect(ladder.allSatisfy { $0.short.count <= 6 })
  }

  @Test(
    "A rate steps to its neighbours, from between the rungs too",
    arguments: [
      (0.1, 0.2, 0.05), (0.2, 0.5, 0.1), (5, 10, 2), (0.3, 0.5, 0.2), (0.15, 0.2, 0.1),
    ])
  func rateStepsToNeighbours(rate: Double, up: Double, down: Double) {
    #expect(Recipe.learningRate(after: rate, up: true) == up)
    #expect(Recipe.learningRate(after: rate, up: false) == down)
  }

  @Test("At the ends there is no further")
  func atEndsThereIsNoFurther() {
    #expect(Recipe.learningRate(after: 10, up: true) == nil)
    #expect(Recipe.learningRate(after: 1e-5, up: false) == nil)
  }
}
