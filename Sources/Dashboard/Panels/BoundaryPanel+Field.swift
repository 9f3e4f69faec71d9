import Colors
import TerminalCanvas

extension BoundaryPanel {
  /// Draws the field over a whole canvas.
  func draw(_ field: FieldPicture, on canvas: inout Canvas) {
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        canvas[column, row] = field.cell(column: column, row: row)
      }
    }
  }

  /// Draws where the score is 0 and ±1; in a cell with several of these lines 0 is shown.
  func drawLines(_ scores: DotScores, on field: FieldPicture, _ canvas: inout Canvas) {
    let lines = [-1, 1, 0].map { Contour(of: scores, at: $0) }
    let looks: [(dots: BrailleGrid, role: Role, isBold: Bool)] = [
      (lines[0].dashes, .negativePoint, false), (lines[1].dashes, .positivePoint, false),
      (lines[2].dots, .strong, true),
    ]
    if !field.isInBlocks {
      // Lines of dots and strokes would be lost among characters.
      for line in lines { clear(around: line.dots, on: &canvas) }
    }
    for look in looks {
      for (column, row, scalar) in look.dots.cells {
        let style = Style(
          look.role, on: field.ground(column: column, row: row), bold: look.isBold)
        canvas[column, row] = Cell(scalar, style: style)
      }
    }
  }

  /// Takes the characters away from the cells that a line goes through and those beside them.
  private func clear(around line: BrailleGrid, on canvas: inout Canvas) {
    for (column, row, _) in line.cells {
      for (x, y) in [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)] {
        canvas[column + x, row + y].scalar = " "
      }
    }
  }
}
