import Testing

import TerminalCanvas

@Suite("A canvas")
struct CanvasTests {
  private let mark = Cell("#", style: Style(.alpha))

  @Test("Drawing outside of it does nothing, reading there is blank")
  func clipping() {
    var canvas = Canvas(Size(columns: 3, rows: 2))
    let empty = canvas
    for (column, row) in [(-1, 0), (0, -1), (3, 0), (0, 2), (.max, .max), (.min, .min)] {
      #expect(!canvas.contains(column: column, row: row))
      #expect(canvas[column, row] == Cell())
      canvas[column, row] = mark
    }
    #expect(canvas == empty)
  }

  @Test("Without a size it has no cells", arguments: [(0, 0), (-2, 5), (5, -2)])
  func empty(columns: Int, rows: Int) {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    canvas[0, 0] = mark
    canvas.fill(Rect(column: -5, row: -5, columns: 20, rows: 20), with: mark)
    canvas.write("text", column: 0, row: 0)
    canvas.box(Rect(canvas.size), title: [Span("title")])
    #expect(canvas.cells.isEmpty)
    #expect(canvas.lines.count == max(0, rows))
  }

  static let fills: [(Rect, [String])] = [
    (Rect(column: 1, row: 1, columns: 2, rows: 1), ["", " ##", ""]),
    (Rect(column: -5, row: -5, columns: 6, rows: 6), ["#", "", ""]),
    (Rect(column: 2, row: 2, columns: 99, rows: 99), ["", "", "  ##"]),
    (Rect(column: -9, row: -9, columns: 99, rows: 99), ["####", "####", "####"]),
    (Rect(column: 9, row: 9, columns: 2, rows: 2), ["", "", ""]),
    (Rect(column: -9, row: -9, columns: 2, rows: 2), ["", "", ""]),
    (Rect(column: 1, row: 1, columns: 0, rows: 5), ["", "", ""]),
  ]

  @Test("A rectangle is filled as far as it lies on the canvas", arguments: fills)
  func fill(rect: Rect, lines: [String]) {
    var canvas = Canvas(Size(columns: 4, rows: 3))
    canvas.fill(rect, with: mark)
    #expect(canvas.lines == lines)
  }

  @Test("A part is a canvas of its own, and what it does not touch stays")
  func parts() {
    var canvas = Canvas(Size(columns: 5, rows: 3))
    for row in 0..<3 { canvas.write("abcde", column: 0, row: row) }
    canvas.draw(in: Rect(column: 1, row: 1, columns: 3, rows: 1)) { part in
      #expect(part.size == Size(columns: 3, rows: 1))
      #expect(part[0, 0].scalar == "b")
      part.write("123456", column: 1, row: 0)
      part.write("x", column: 0, row: 1)
    }
    #expect(canvas.lines == ["abcde", "ab12e", "abcde"])
  }

  @Test("Parts of parts, and parts beyond the edge, are clipped")
  func nesting() {
    var canvas = Canvas(Size(columns: 4, rows: 2))
    canvas.draw(in: Rect(column: 2, row: 0, columns: 4, rows: 4)) { part in
      #expect(part.size == Size(columns: 4, rows: 4))
      part.draw(in: Rect(column: -1, row: 1, columns: 9, rows: 1)) { inner in
        inner.write("123456789", column: 0, row: 0)
      }
    }
    #expect(canvas.lines == ["", "  23"])
    canvas.draw(in: Rect(column: -3, row: 0, columns: 4, rows: 1)) { part in
      part.write("wxyz", column: 0, row: 0)
    }
    #expect(canvas.lines == ["z", "  23"])
  }
}
