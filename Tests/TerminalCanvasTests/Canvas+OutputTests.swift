import Testing

import TerminalCanvas

@Suite("A canvas as text")
struct CanvasOutputTests {
  @Test("Rows have no blanks at their ends, and blank rows are kept")
  func lines() {
    var canvas = Canvas(Size(columns: 6, rows: 3))
    canvas.write("  a b", column: 0, row: 1)
    canvas.fill(Rect(column: 0, row: 2, columns: 6, rows: 1), with: Cell(style: Style(on: .bar)))
    #expect(canvas.lines == ["", "  a b", ""])
  }

  @Test("In colour a style is said where it begins, and undone at the end of the row")
  func colors() {
    var canvas = Canvas(Size(columns: 3, rows: 2))
    canvas.write("ab", column: 0, row: 0, Style(.bad, bold: true))
    let lines = canvas.lines { $0 == Style(.bad, bold: true) ? "<bad>" : "<plain>" }
    #expect(lines == ["<bad>ab<plain> \u{1B}[0m", "<plain>   \u{1B}[0m"])
  }

  @Test("In colour every row has every cell, so that backgrounds reach the edge")
  func width() {
    let canvas = Canvas(Size(columns: 40, rows: 2))
    let lines = canvas.lines { _ in "" }
    #expect(lines.allSatisfy { $0.filter { $0 == " " }.count == 40 })
  }

  @Test("A palette has a colour for every role, each level included")
  func palettes() {
    let roles =
      Role.plain + (-15...15).flatMap { [Role.field(Int8($0)), .fieldGround(Int8($0))] }
    var asked: [Role] = []
    let palette = Palette(name: "counting") { role in
      asked.append(role)
      return RGB(UInt32(asked.count))
    }
    #expect(Set(asked) == Set(roles))
    #expect(asked.count == roles.count)
    #expect(Set(roles.map { palette[$0] }).count == roles.count)
    #expect(palette[.field(99)] == RGB(0x808080))
  }

  @Test("A colour is read from six digits")
  func hex() {
    #expect(RGB(0xff8001) == RGB(red: 255, green: 128, blue: 1))
  }
}
