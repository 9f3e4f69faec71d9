/// A grid of character cells that panels draw on.
///
/// Drawing outside it does nothing, by contract: a panel need not know how small it is.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Row-major, shape (rows, columns).
  package private(set) var cells: [Cell]

  package init(_ size: Size, style: Style = Style()) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(
      repeating: Cell(style: style), count: self.size.columns * self.size.rows)
  }

  package func contains(column: Int, row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// The cell at a place; outside the canvas a blank one, and setting it does nothing.
  package subscript(column: Int, row: Int) -> Cell {
    get { contains(column: column, row: row) ? cells[row * size.columns + column] : Cell() }
    set {
      if contains(column: column, row: row) { cells[row * size.columns + column] = newValue }
    }
  }

  /// Fills a rectangle with one cell.
  package mutating func fill(_ rect: Rect, with cell: Cell) {
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.row + rect.rows)) {
      let end = min(size.columns, rect.column + rect.columns)
      for column in max(0, rect.column)..<max(0, rect.column, end) {
        self[column, row] = cell
      }
    }
  }

  /// Draws in a rectangle as if it were a canvas of its own: nothing reaches outside it.
  package mutating func draw(in rect: Rect, _ body: (inout Canvas) -> Void) {
    var part = Canvas(rect.size)
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        part[column, row] = self[rect.column + column, rect.row + row]
      }
    }
    body(&part)
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        self[rect.column + column, rect.row + row] = part[column, row]
      }
    }
  }

  /// Puts another character into every cell; the looks stay.
  mutating func replaceRows(_ replacement: ([Unicode.Scalar]) -> [Unicode.Scalar]) {
    for start in stride(from: 0, to: cells.count, by: max(1, size.columns)) {
      let row = cells[start..<start + size.columns].map(\.scalar)
      for (column, scalar) in replacement(row).enumerated() {
        cells[start + column].scalar = scalar
      }
    }
  }
}
