/// A rectangle of character cells; its origin is the cell at the top left.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var size: Size { Size(columns: columns, rows: rows) }

  /// The rectangle made smaller by some cells on each side.
  package func inset(columns byColumns: Int = 1, rows byRows: Int = 1) -> Rect {
    Rect(
      column: column + byColumns, row: row + byRows, columns: columns - 2 * byColumns,
      rows: rows - 2 * byRows)
  }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < self.column + columns && row >= self.row
      && row < self.row + rows
  }
}
