import Testing

import TerminalCanvas

@Suite("A canvas as text")
struct CanvasOutputTests {
  @Test("Rows have no blanks at their ends, and blank rows are kept")
  func lines() {
    var canvas = Canvas(Size(columns: 6, rows: 3))
    canvas.write("  a b", column: 0, row: 1)
    canvas.fill(Rect(column: 0, row: 2, columns: 6, rows: 1), with: Cell(style: Style(on: .gamma)))
    #expect(canvas.lines == ["", "  a b", ""])
  }

  @Test("In colour a style is said where it begins, and undone at the end of the row")
  func colors() {
    var canvas = Canvas(Size(columns: 3, rows: 2))
    canvas.write("ab", column: 0, row: 0, Style(.alpha, bold: true))
    let lines = canvas.lines { $0 == Style(.alpha, bold: true) ? "<alpha>" : "<plain>" }
    #expect(lines == ["<alpha>ab<plain> \u{1B}[0m", "<plain>   \u{1B}[0m"])
  }

  @Test("In colour every row has every cell, so that backgrounds reach the edge")
  func width() {
    let canvas = Canvas(Size(columns: 40, rows: 2))
    let lines = canvas.lines { _ in "" }
    #expect(lines.allSatisfy { $0.filter { $0 == " " }.count == 40 })
  }
}
