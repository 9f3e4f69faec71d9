import TerminalCanvas
import Testing

@testable import NcursesTerminal

struct GlyphDetectionTests {
  @Test(
    "The glyphs follow from the locale",
    arguments: [
      (["LC_ALL": "C", "LANG": "C.UTF-8"], Glyphs.ascii),
      (["LANG": "de_DE.ISO-8859-1"], .ascii),
      ([:], .ascii),
      (["LC_CTYPE": "C.UTF-8"], .braille),
      // Named over ssh, but not installed here.
      (["LC_ALL": "xx_YY.UTF-8", "TERM": "xterm"], .braille),
      (["LANG": "C.UTF-8", "TERM": "linux"], .block),
      (["LANG": "C", "TERM": "linux"], .ascii),
    ])
  func byTheLocale(_ environment: [String: String], _ expected: Glyphs) {
    let found = Glyphs.detect(nil, environment: environment)
    #expect(found.glyphs == expected)
    #expect(found.reason.hasSuffix("."))
  }

  @Test("What was asked for counts", arguments: Glyphs.allCases)
  func whatWasAskedForCounts(_ glyphs: Glyphs) {
    #expect(Glyphs.detect(glyphs, environment: ["LC_ALL": "C"]).glyphs == glyphs)
  }

  @Test("Where ambiguous characters are wide they are avoided, unless they were asked for")
  func wideCharacters() {
    let environment = ["LC_ALL": "C.UTF-8"]
    let found = Glyphs.detect(nil, isWide: true, environment: environment)
    #expect(found.glyphs == .ascii)
    #expect(found.reason.contains("two columns"))
    #expect(Glyphs.detect(.block, isWide: true, environment: environment).glyphs == .block)
  }

  @Test("The reason is safe to print")
  func theReasonIsSafe() {
    let reason = Glyphs.detect(nil, environment: ["LANG": "\u{1b}[2J\u{9b}x"]).reason
    #expect(reason == "The locale ·[2J·x is not UTF-8.")
  }
}
