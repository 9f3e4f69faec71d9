import Testing
import Zeusgrad

@Suite("Pace")
struct PaceTests {
  @Test(
    "A pace is read as it is written",
    arguments: [("1", 1), ("10", 10), ("20", 20), ("1000000", 1_000_000), ("max", nil)])
  func readsBackAsWritten(text: String, rate: Int?) throws {
    let pace = try Pace(parsing: text)
    #expect(pace.stepsPerSecond == rate)
    #expect(pace.text == text)
  }

  @Test(
    "What is not a pace is refused",
    arguments: ["0", "-1", "1000001", "1.5", "nan", "", "MAX", "fast", "99999999999999999999"])
  func what(text: String) throws {
    let error = try #require(throws: FieldError.self) { try Pace(parsing: text) }
    #expect(error.key == "pace" && error.value == text)
    #expect(error.expected.contains("1 to 1000000 steps a second"))
  }

  @Test("The ladder goes from one to the maximum and stays at its ends")
  func ladderStaysAtItsEnds() {
    var pace = Pace(1)
    var seen = [pace]
    for _ in 0..<20 {
      pace = pace.stepped(up: true)
      if seen.last != pace { seen.append(pace) }
    }
    #expect(seen == Pace.ladder)
    #expect(seen.map(\.text).last == "max")
    #expect(Pace.max.stepped(up: true) == .max)
    for _ in 0..<20 { pace = pace.stepped(up: false) }
    #expect(pace == Pace(1))
    #expect(Pace(20).stepped(up: true) == Pace(30))
    #expect(Pace(20).stepped(up: false) == Pace(10))
    #expect(Pace(1_000_000).stepped(up: true) == .max)
  }

  @Test("Paces are ordered from slow to fast")
  func pacesAreOrderedFromSlow() {
    #expect(Pace.ladder == Pace.ladder.sorted())
    #expect(Pace(1_000_000) < .max)
    #expect(!(Pace.max < .max))
  }

  @Test("A pace of nothing stops with a sentence")
  func paceOfNothingStopsWithSentence() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Pace(0)
    }
    #expect(says(result, "a pace is at least 1 step a second, got 0"))
  }
}
