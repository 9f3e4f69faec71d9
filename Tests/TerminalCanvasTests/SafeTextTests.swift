import Testing

import TerminalCanvas

@Suite("Safe text")
struct SafeTextTests {
  @Test(
    "Is what can be drawn of a text",
    arguments: [
      ("plain text", "plain text"),
      ("été Ωμέγα жук", "été Ωμέγα жук"),
      ("→ ▀█ ⣿ ☺ ½ ‖∂L‖", "→ ▀█ ⣿ ☺ ½ ‖∂L‖"),
      ("\u{1B}[31mred", "·[31mred"),
      ("\u{1B}]52;c;cHduZWQ=\u{07}", "·]52;c;cHduZWQ=·"),
      ("\u{1B}]0;title\u{1B}\\", "·]0;title·\\"),
      ("\u{9B}2J\u{9D}0;x\u{9C}", "·2J·0;x·"),
      ("a\r\nb\tc\u{08}\u{00}\u{7F}", "a··b·c···"),
      ("a\u{202E}cod.exe\u{2066}\u{200F}", "a·cod.exe··"),
      ("a\u{200B}b\u{200D}c\u{FEFF}d\u{AD}e\u{2060}", "a·b·c·d·e·"),
      ("a\u{2028}b\u{2029}", "a·b·"),
      ("a\u{A0}b\u{2003}c", "a b c"),
      ("e\u{301}", "e"),
      ("a" + String(repeating: "\u{301}", count: 10_000) + "b", "ab"),
      ("日本", "····"), ("ｗ", "··"), ("한", "··"), ("\u{3000}", "··"),
      ("😀", "··"), ("⌚", "··"), ("❤\u{FE0F}", "❤"), ("1\u{FE0F}\u{20E3}", "1"),
      ("👩\u{200D}👩\u{200D}👧", "··" + "·" + "··" + "·" + "··"), ("🇨🇭", "····"),
      ("\u{3164}\u{FFA0}\u{115F}", "······"),
      // Latin letters of Unicode 12, 13 and 14, and a symbol of 13: one column each to some systems, two or none to others.
      ("\u{A7C2}\u{A7C7}\u{A7D0}\u{1FB00}", "\u{A7C2}····"),
      ("שלום", "····"), ("\u{E000}\u{0378}", "··"), ("\u{E0041}", "·"), ("\u{FFFD}", "\u{FFFD}"),
    ])
  func table(text: String, expected: String) {
    #expect(Array(safe(text, 10_000).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "Is cut to its columns with an ellipsis",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("abcdef", -1, ""), ("", 0, ""), ("", 3, ""), ("a日本", 4, "a··…"), ("日", 1, "…"),
      ("abc\u{301}", 3, "abc"), ("abc…", 3, "ab…"),
    ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(safe(text, columns) == expected)
  }

  @Test("Ten thousand characters of anything fit in the columns")
  func long() {
    let text = String(repeating: "x\u{1B}👩\u{200D}\u{202E}\u{301}", count: 10_000)
    #expect(safe(text, 40).unicodeScalars.count == 40)
  }

  @Test("Every scalar there is becomes nothing or scalars that are one column wide")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let result = safe(String(Character(scalar)), 4)
      let scalars = result.unicodeScalars
      let isRight = scalars.count <= 2 && scalars.allSatisfy(Self.isSafe)
      if !isRight { Issue.record("\(value): \(Array(scalars))") }
    }
  }

  @Test("Is as it was when made safe again, at any width")
  func idempotence() {
    for number in 0..<500 {
      var source = FuzzSource(seed: 1, number: UInt64(number))
      let scalars = (0..<source.next(below: 30)).compactMap { _ in
        Unicode.Scalar(UInt32(source.next(below: source.element(of: [0x80, 0x3000, 0x20000]))))
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      for columns in [0, 1, 2, 5, 100] {
        let once = safe(String(view), columns)
        let twice = safe(once, columns)
        let isSame = Array(once.unicodeScalars) == Array(twice.unicodeScalars)
        let isRight = once.unicodeScalars.count <= columns && isSame
        if !isRight { Issue.record("\(scalars) in \(columns): \(once), \(twice)") }
      }
    }
  }

  private func safe(_ text: String, _ columns: Int) -> String {
    SafeText.safe(text, maxColumns: columns)
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let isWide =
      properties.isEmojiPresentation || properties.isIdeographic || scalar.value > 0x1F000
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
      return false
    case .spaceSeparator: return scalar == " "
    default: return !isWide && !properties.isDefaultIgnorableCodePoint
    }
  }
}
