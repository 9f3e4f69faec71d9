import Testing

import TerminalCanvas

@Suite("A picture of dots")
struct BrailleGridTests {
  /// The dots of a cell by row and column, as Unicode numbers them.
  static let dots: [(Int, Int, Unicode.Scalar)] = [
    (0, 0, "⠁"), (1, 0, "⠈"), (0, 1, "⠂"), (1, 1, "⠐"), (0, 2, "⠄"), (1, 2, "⠠"), (0, 3, "⡀"),
    (1, 3, "⢀"),
  ]

  @Test("Each dot has its character, in every cell", arguments: dots)
  func single(column: Int, row: Int, scalar: Unicode.Scalar) {
    for y in 0..<2 {
      for x in 0..<3 {
        var grid = BrailleGrid(cells: Size(columns: 3, rows: 2))
        grid.set(column: 2 * x + column, row: 4 * y + row)
        for cellY in 0..<2 {
          for cellX in 0..<3 {
            #expect(
              grid.scalar(column: cellX, row: cellY) == (cellX == x && cellY == y ? scalar : nil))
          }
        }
      }
    }
  }

  @Test("All dots together fill the cell, and setting one twice changes nothing")
  func full() {
    var grid = BrailleGrid(cells: Size(columns: 1, rows: 1))
    for _ in 0..<2 {
      for dot in Self.dots { grid.set(column: dot.0, row: dot.1) }
    }
    #expect(grid.scalar(column: 0, row: 0) == "⣿")
  }

  @Test("Dots outside are left out")
  func clipping() {
    var grid = BrailleGrid(cells: Size(columns: 2, rows: 2))
    for place in [-100, -1, 8, 100] {
      for other in -2...9 {
        grid.set(column: place, row: other)
        grid.set(column: other, row: place)
      }
    }
    #expect(picture(grid) == ["", ""])
    grid.line(from: (-5, -5), to: (20, 20))
    #expect(picture(grid) == ["⠑⢄", ""])
  }

  @Test("A picture without cells has no dots", arguments: [(0, 0), (-3, 5), (4, 0)])
  func empty(columns: Int, rows: Int) {
    var grid = BrailleGrid(cells: Size(columns: columns, rows: rows))
    grid.set(column: 0, row: 0)
    grid.line(from: (0, 0), to: (9, 9))
    #expect(grid.columns * grid.rows == 0)
  }

  static let lines: [((Int, Int), (Int, Int), [String])] = [
    ((0, 0), (5, 0), ["⠉⠉⠉", ""]), ((0, 0), (0, 7), ["⡇", "⡇"]), ((0, 0), (5, 7), ["⠱⡀", " ⠈⢆"]),
    ((0, 7), (5, 0), [" ⢀⠎", "⡰⠁"]), ((2, 2), (2, 2), [" ⠄", ""]), ((5, 3), (0, 3), ["⣀⣀⣀", ""]),
  ]

  @Test("A line has a dot in every column or row between its ends", arguments: lines)
  func line(start: (Int, Int), end: (Int, Int), rows: [String]) {
    var grid = BrailleGrid(cells: Size(columns: 3, rows: 2))
    grid.line(from: (column: start.0, row: start.1), to: (column: end.0, row: end.1))
    #expect(picture(grid) == rows)
  }

  @Test("Cells without a dot stay as they were, those with one take the style")
  func drawing() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    canvas.write("abcd", column: 0, row: 0)
    var grid = BrailleGrid(cells: Size(columns: 2, rows: 1))
    grid.set(column: 3, row: 0)
    canvas.draw(grid, column: 1, row: 0, Style(.alpha))
    #expect(canvas.lines == ["ab⠈d"])
    #expect(canvas[2, 0].style == Style(.alpha))
    #expect(canvas[1, 0].style == Style())
    canvas.draw(grid, column: -1, row: 0, Style(.alpha))
    canvas.draw(grid, column: 3, row: 7, Style(.alpha))
    #expect(canvas.lines == ["⠈b⠈d"])
  }

  private func picture(_ grid: BrailleGrid) -> [String] {
    var canvas = Canvas(Size(columns: grid.columns / 2, rows: grid.rows / 4))
    canvas.draw(grid, column: 0, row: 0, Style())
    return canvas.lines
  }
}
