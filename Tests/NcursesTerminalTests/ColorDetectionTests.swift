import Colors
import Testing

@testable import NcursesTerminal

struct ColorDetectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var environment: [String: String]
    var colors: Int?
    var choice = ColorChoice.auto
    var expected: ColorProfile
    var testDescription: String { "\(environment) \(colors ?? -1) \(choice)" }
  }

  @Test(
    "The profile follows from the terminal",
    arguments: [
      Case(environment: ["TERM": "xterm-256color"], colors: 256, expected: .ansi256),
      Case(environment: ["TERM": "xterm"], colors: 8, expected: .ansi8),
      Case(environment: ["TERM": "xterm-16color"], colors: 16, expected: .ansi16),
      Case(environment: ["TERM": "xterm-88color"], colors: 88, expected: .ansi16),
      Case(environment: ["TERM": "vt100"], colors: 0, expected: .mono),
      Case(environment: ["TERM": "xterm", "COLORTERM": "truecolor"], colors: 8, expected: .rgb),
      Case(
        environment: ["TERM": "vte-256color", "COLORTERM": "24bit"], colors: 256, expected: .rgb),
      Case(environment: ["TERM": "xterm-direct"], colors: 1 << 24, expected: .rgb),
      Case(environment: ["TERM": "xterm-kitty"], colors: nil, expected: .rgb),
      Case(environment: ["TERM": "st-256color"], colors: nil, expected: .ansi256),
    ])
  func byTheTerminal(_ one: Case) { check(one) }

  @Test(
    "A COLORTERM that has leaked in is not believed",
    arguments: [
      // COLORTERM has leaked in through ssh or from the terminal around.
      Case(environment: ["TERM": "linux", "COLORTERM": "truecolor"], colors: 8, expected: .ansi8),
      Case(environment: ["TERM": "screen", "COLORTERM": "truecolor"], colors: 8, expected: .ansi8),
      Case(environment: ["TERM": "vt220", "COLORTERM": "truecolor"], colors: 0, expected: .mono),
      Case(
        environment: ["TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "/tmp/x"],
        colors: 256, expected: .rgb),
    ])
  func byALeakedCOLORTERM(_ one: Case) { check(one) }

  @Test(
    "What was asked for counts",
    arguments: [
      Case(
        environment: ["TERM": "xterm", "NO_COLOR": "1", "COLORTERM": "truecolor"], colors: 8,
        expected: .mono),
      Case(environment: ["TERM": "xterm", "NO_COLOR": ""], colors: 8, expected: .ansi8),
      Case(
        environment: ["TERM": "xterm", "NO_COLOR": "1"], colors: 8, choice: .always,
        expected: .ansi8),
      Case(environment: ["TERM": "vt100"], colors: 0, choice: .always, expected: .ansi8),
      Case(environment: ["TERM": "xterm"], colors: 256, choice: .never, expected: .mono),
      Case(environment: ["TERM": "xterm"], colors: 8, choice: .exactly(.rgb), expected: .rgb),
      Case(
        environment: ["TERM": "xterm", "NO_COLOR": "1"], colors: 8, choice: .exactly(.ansi16),
        expected: .ansi16),
      Case(environment: ["TERM": "dumb", "COLORTERM": "truecolor"], colors: 0, expected: .mono),
    ])
  func byWhatWasAskedFor(_ one: Case) { check(one) }

  private func check(_ one: Case) {
    let found = ColorProfile.detect(
      one.choice, environment: one.environment, terminfoColors: one.colors)
    #expect(found.profile == one.expected)
    #expect(found.reason.hasSuffix("."))
  }

  @Test("The description has the colours of the profile")
  func theDescriptionHasTheColors() {
    func description(_ term: String, _ profile: ColorProfile, _ known: Int?) -> TerminalDescription
    {
      TerminalDescription(term: term, profile: profile, known: known)
    }
    #expect(description("xterm", .ansi8, 8) == .installed("xterm"))
    #expect(description("vt100", .mono, 0) == .installed("vt100"))
    #expect(description("xterm", .ansi16, 8) == .xterm256)
    #expect(description("st-256color", .ansi256, nil) == .xterm256)
    #expect(description("xterm-kitty", .mono, nil) == .xterm256)
    #expect(description("xterm-direct", .rgb, 1 << 24) == .xtermRGB)
  }
}
