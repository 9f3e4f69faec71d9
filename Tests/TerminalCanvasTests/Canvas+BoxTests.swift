import Testing

import TerminalCanvas

@Suite("A box")
struct CanvasBoxTests {
  private func lines(_ columns: Int, _ rows: Int) -> [String] {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    canvas.box(
      Rect(canvas.size), title: [Span("Loss")], trailing: [[Span("best 1")]],
      bottom: [[Span("v blocks")]])
    return canvas.lines
  }

  @Test("Its texts sit in the border, with a blank on both sides")
  func texts() {
    #expect(
      lines(24, 3) == [
        "┌─ Loss ────── best 1 ─┐",
        "│                      │",
        "└─ v blocks ───────────┘",
      ])
    #expect(lines(19, 2) == ["┌─ Loss ─ best 1 ─┐", "└─ v blocks ──────┘"])
  }

  @Test("Where there is no room the text at the right goes first, then the longest")
  func dropping() {
    #expect(lines(18, 2) == ["┌─ Loss ─────────┐", "└─ v blocks ─────┘"])
    #expect(lines(14, 2) == ["┌─ Loss ─────┐", "└─ v blocks ─┘"])
    #expect(lines(13, 2) == ["┌─ Loss ────┐", "└───────────┘"])
    #expect(lines(10, 2) == ["┌─ Loss ─┐", "└────────┘"])
    #expect(lines(9, 2) == ["┌───────┐", "└───────┘"])
    #expect(lines(2, 2) == ["┌┐", "└┘"])
  }

  @Test("Of several forms of a text the first that fits is shown; the right side gives way first")
  func forms() {
    func lines(_ columns: Int) -> [String] {
      var canvas = Canvas(Size(columns: columns, rows: 2))
      canvas.box(
        Rect(canvas.size), title: [Span("A")], trailing: [[Span("long right")], [Span("right")]],
        bottom: [[Span("long left")], [Span("left")]], bottomTrailing: [[Span("end")]])
      return canvas.lines
    }
    #expect(lines(21) == ["┌─ A ── long right ─┐", "└─ long left ─ end ─┘"])
    #expect(lines(20) == ["┌─ A ─ long right ─┐", "└─ long left ──────┘"])
    #expect(lines(15) == ["┌─ A ─ right ─┐", "└─ long left ─┘"])
    #expect(lines(14) == ["┌─ A ────────┐", "└─ left ─────┘"])
  }

  @Test("Too small for a border it draws nothing and has no room inside")
  func tiny() {
    for (columns, rows) in [(0, 0), (1, 1), (1, 5), (5, 1)] {
      var canvas = Canvas(Size(columns: columns, rows: rows))
      let empty = canvas
      #expect(canvas.box(Rect(canvas.size), title: [Span("x")]).size == Size(columns: 0, rows: 0))
      #expect(canvas == empty)
    }
  }

  @Test("What is left inside is smaller by one on each side, at the same place")
  func inside() {
    var canvas = Canvas(Size(columns: 9, rows: 9))
    let rect = Rect(column: 2, row: 3, columns: 5, rows: 4)
    #expect(canvas.box(rect) == Rect(column: 3, row: 4, columns: 3, rows: 2))
    #expect(canvas.lines[3] == "  ┌───┐")
    #expect(canvas.lines[6] == "  └───┘")
    #expect(canvas.lines[7].isEmpty)
  }

  @Test("Its line has the role that is asked for, its inside stays as it was")
  func style() {
    var canvas = Canvas(Size(columns: 4, rows: 3))
    canvas.fill(Rect(canvas.size), with: Cell("."))
    canvas.box(Rect(canvas.size), border: Style(.beta))
    #expect(canvas.lines == ["┌──┐", "│..│", "└──┘"])
    #expect(canvas[0, 1].style == Style(.beta))
  }

  @Test("A box beyond the edge is clipped")
  func clipping() {
    var canvas = Canvas(Size(columns: 4, rows: 3))
    canvas.box(Rect(column: 2, row: 1, columns: 9, rows: 9))
    #expect(canvas.lines == ["", "  ┌─", "  │"])
  }
}
