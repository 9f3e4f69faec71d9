import Testing

import TerminalCanvas

@Suite("Text on a canvas")
struct CanvasTextTests {
  @Test("Text takes a cell a scalar and says where it ends")
  func write() {
    var canvas = Canvas(Size(columns: 8, rows: 2))
    #expect(canvas.write("‖∂L‖", column: 1, row: 0, Style(.beta)) == 5)
    #expect(canvas.lines == [" ‖∂L‖", ""])
    #expect(canvas[2, 0] == Cell("∂", style: Style(.beta)))
    #expect(canvas[0, 0] == Cell())
    #expect(canvas.write("", column: 3, row: 0) == 3)
  }

  @Test("Text is clipped on both sides, and still says where it would end")
  func clipping() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    #expect(canvas.write("abcdefgh", column: -2, row: 0) == 6)
    #expect(canvas.lines == ["cdef"])
    #expect(canvas.write("xyz", column: 0, row: 1) == 3)
    #expect(canvas.lines == ["cdef"])
  }

  @Test("Spans follow each other, from a column or up to one")
  func spans() {
    var canvas = Canvas(Size(columns: 9, rows: 2))
    let spans = [Span("lr ", .beta), Span("0.2", .gamma, bold: true)]
    #expect(spans.columns == 6)
    #expect(canvas.write(spans, column: 1, row: 0) == 7)
    canvas.write(spans, endingAt: 9, row: 1)
    #expect(canvas.lines == [" lr 0.2", "   lr 0.2"])
    #expect(canvas[4, 0].style == Style(.gamma, bold: true))
    canvas.write(spans, endingAt: 3, row: 0)
    #expect(canvas.lines[0] == "0.2 0.2")
  }

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
