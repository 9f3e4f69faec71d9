import Testing

@testable import Zeusgrad

@Suite("Require")
struct RequireTests {
  @Test("A broken rule stops with its sentence, in a release build too")
  func brokenRuleStopsWithSentence() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      require(1 > 2, "1 is not above 2")
    }
    #expect(says(result, "1 is not above 2", "RequireTests.swift"))
  }

  @Test("A rule that is kept costs nothing, not even its sentence")
  func ruleThatIsKeptCostsNothing() {
    func sentence() -> String {
      Issue.record("the sentence was made")
      return ""
    }
    require(true, sentence())
  }
}
