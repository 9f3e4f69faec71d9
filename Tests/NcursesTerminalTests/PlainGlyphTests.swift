import Testing

@testable import NcursesTerminal

struct PlainGlyphTests {
  @Test func controlsNeverPass() {
    for value in Array(0..<UInt32(0x20)) + Array(0x7f..<0xa0) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(PlainGlyph.withoutControl(scalar) == "·")
      #expect(PlainGlyph.ascii(PlainGlyph.withoutControl(scalar)) == ".")
    }
    #expect(PlainGlyph.withoutControl("é") == "é")
  }

  @Test func everythingBecomesVisibleASCII() {
    for value in UInt32(0)...0x10ffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let ascii = PlainGlyph.ascii(scalar).value
      if ascii < 0x20 || ascii >= 0x7f { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test(arguments: [
    ("─│┌┼╱", "-|++/"), ("▁▄█░▒▓", "_=#.:#"), ("⠀⠁⠃⠇⡇⣇⣧⣷⣿", " ..::+*##"),
    ("→ ● ○ × – a", "> * o x - a"),
    ("漢é", "??"),
  ])
  func looksAlike(_ text: String, _ ascii: String) {
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(PlainGlyph.ascii(scalar)) }
    #expect(result == ascii)
  }
}
