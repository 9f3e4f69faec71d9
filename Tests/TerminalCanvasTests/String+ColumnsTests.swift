import Testing

import TerminalCanvas

@Suite("Text in columns")
struct StringColumnsTests {
  static let padded: [(String, Int, String, String)] = [
    ("ab", 4, "ab  ", "  ab"), ("ab", 2, "ab", "ab"), ("abc", 2, "abc", "abc"),
    ("", 2, "  ", "  "), ("a", -1, "a", "a"), ("→", 3, "→  ", "  →"),
  ]

  @Test("Blanks go behind text or before it, and nothing is cut", arguments: padded)
  func padding(text: String, columns: Int, padded: String, aligned: String) {
    #expect(text.padded(columns) == padded)
    #expect(text.aligned(columns) == aligned)
  }

  static let cuts: [(String, Int, String)] = [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("abcd", -5, ""),
    ("", 0, ""), ("↑↓→", 2, "↑…"), ("a", 1, "a"),
  ]

  @Test("Text that is too long ends in an ellipsis", arguments: cuts)
  func cutting(text: String, columns: Int, cut: String) {
    #expect(text.cut(columns) == cut)
  }

  static let wraps: [(String, Int, [String])] = [
    ("a bc def", 4, ["a bc", "def"]), ("a bc def", 3, ["a", "bc", "def"]),
    ("a bc def", 99, ["a bc def"]), ("", 5, []), ("   ", 5, []), ("  a  b  ", 5, ["a b"]),
    ("abcdefgh ij", 4, ["abcdefgh", "ij"]), ("a b", 0, ["a", "b"]), ("a b", -7, ["a", "b"]),
    ("↑↓ →", 4, ["↑↓ →"]), ("↑↓ →", 3, ["↑↓", "→"]),
  ]

  @Test("Text breaks between words, and a word is never broken", arguments: wraps)
  func wrapping(text: String, columns: Int, lines: [String]) {
    #expect(text.wrapped(columns) == lines)
  }
}
