extension Canvas {
  /// Writes text from a cell to the right and returns the column after it.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, _ style: Style = Style()
  ) -> Int {
    var column = column
    for scalar in text.unicodeScalars {
      self[column, row] = Cell(scalar, style: style)
      column += 1
    }
    return column
  }

  /// Writes spans from a cell to the right and returns the column after them.
  @discardableResult
  package mutating func write(_ spans: [Span], column: Int, row: Int) -> Int {
    spans.reduce(column) { write($1.text, column: $0, row: row, $1.style) }
  }

  /// Writes spans so that they end before a column.
  package mutating func write(_ spans: [Span], endingAt column: Int, row: Int) {
    write(spans, column: column - spans.columns, row: row)
  }
}
