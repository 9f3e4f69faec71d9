import Testing
import Zeusgrad

@testable import Dashboard

@Suite("The line of progress")
struct ProgressLineTests {
  private func line(
    _ columns: Int, step: Int = 240, of steps: Int = 1000, rate: Double? = 10
  ) -> String {
    var scene = Scene.learning
    scene.step = step
    return ProgressLine(steps: steps, report: scene.report, rate: rate).text(columns: columns)
  }

  @Test(
    "It has what there is room for, what matters most first",
    arguments: [
      (3, "24"), (4, "24%"), (9, "24%"), (10, "░░░░  24%"), (15, "██░░░░░░░  24%"),
      (16, "░░░░  24%  1:16"), (21, "░░░░  24%  1:16 left"), (26, "██░░░░░░░  24%  1:16 left"),
    ])
  func room(columns: Int, text: String) {
    #expect(line(columns) == text)
  }

  @Test("Where all has room the bar stays short")
  func all() throws {
    let text = line(200)
    #expect(
      text.hasPrefix(
        "█████░░░░░░░░░░░░░░░░░░░  24%  1:16 left  10.0 steps/s  step 240 of 1,000  loss "))
    #expect(text.hasSuffix(" of 20 right"))
  }

  @Test("It never reaches the last column", arguments: [nil, 0, 0.001, 10, 1e6, .infinity])
  func width(rate: Double?) {
    for columns in 0...130 {
      for (step, steps) in [(0, 0), (0, 1_000_000_000), (240, 1000), (1000, 1000)] {
        #expect(line(columns, step: step, of: steps, rate: rate).count <= max(0, columns - 1))
      }
    }
  }

  @Test(
    "The time left is in hours, minutes and seconds, that of months in days",
    arguments: [
      (1000, 10, "1:16 left"), (241, 10, "0:01 left"), (240, 10, "0:00 left"),
      (36_240, 10, "1:00:00 left"), (36_241, 10, "1:00:01 left"), (3_600_230, 10, "99:59:59 left"),
      (3_600_240, 10, "4 days left"), (1_000_000_000, 0.01, "1,157,407 days left"),
      (1_000_000_000, 1e-300, "1,000,000,000 days left"),
    ] as [(Int, Double, String)])
  func timeLeft(steps: Int, rate: Double, text: String) {
    #expect(line(200, of: steps, rate: rate).contains("%  \(text)  "))
  }

  @Test(
    "As long as the rate is not known, or is none, nothing is said of time", arguments: [nil, 0])
  func unknownRate(rate: Double?) {
    #expect(!line(200, rate: rate).contains("left"))
  }
}
