/// A picture of dots, eight to a cell: two columns and four rows.
package struct BrailleGrid: Sendable {
  package let columns: Int
  package let rows: Int
  private var masks: [UInt8]

  /// Creates an empty picture for an area of cells.
  package init(cells size: Size) {
    columns = max(0, size.columns) * 2
    rows = max(0, size.rows) * 4
    masks = Array(repeating: 0, count: columns / 2 * (rows / 4))
  }

  /// Sets a dot; one outside the picture is ignored.
  package mutating func set(column: Int, row: Int) {
    guard column >= 0, column < columns, row >= 0, row < rows else { return }
    // The lowest row of dots was added to braille later, so its bits come last.
    let bit: UInt8 =
      switch (column % 2, row % 4) {
      case (0, 3): 6
      case (1, 3): 7
      case (0, let y): UInt8(y)
      case (_, let y): UInt8(y + 3)
      }
    masks[row / 4 * (columns / 2) + column / 2] |= 1 << bit
  }

  /// Draws a line of dots from one to another.
  package mutating func line(from start: (column: Int, row: Int), to end: (column: Int, row: Int)) {
    let steps = max(abs(end.column - start.column), abs(end.row - start.row), 1)
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      set(
        column: start.column + Int((part * Double(end.column - start.column)).rounded()),
        row: start.row + Int((part * Double(end.row - start.row)).rounded()))
    }
  }

  /// The character of a cell; nil where it has no dot.
  package func scalar(column: Int, row: Int) -> Unicode.Scalar? {
    let mask = masks[row * (columns / 2) + column]
    return mask == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(mask))
  }

  /// The cells that have a dot, row by row, with their characters.
  package var cells: [(column: Int, row: Int, scalar: Unicode.Scalar)] {
    masks.indices.compactMap { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns / 2)
      return scalar(column: column, row: row).map { (column, row, $0) }
    }
  }
}

extension Canvas {
  /// Draws the dots of a picture, leaving cells without one as they are.
  package mutating func draw(_ grid: BrailleGrid, column: Int, row: Int, _ style: Style) {
    for (x, y, scalar) in grid.cells { self[column + x, row + y] = Cell(scalar, style: style) }
  }
}
