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
}
