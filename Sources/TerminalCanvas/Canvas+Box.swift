extension Canvas {
  /// Draws a border with texts in it and returns what is left inside.
  ///
  /// The texts beside the title have several forms, the best first; the first that fits is shown.
  ///
  /// - Parameters:
  ///   - rect: Where; a border needs at least two columns and rows.
  ///   - title: At the top left.
  ///   - trailing: The forms of what is at the top right.
  ///   - bottom: The forms of what is at the bottom left.
  ///   - bottomTrailing: The forms of what is at the bottom right.
  ///   - border: The look of the line.
  /// - Returns: What the border leaves inside; empty where there is no room for one.
  @discardableResult
  package mutating func box(
    _ rect: Rect, title: [Span] = [], trailing: [[Span]] = [],
    bottom: [[Span]] = [], bottomTrailing: [[Span]] = [], border: Style = Style()
  ) -> Rect {
    guard rect.columns >= 2, rect.rows >= 2 else { return Rect(Size(columns: 0, rows: 0)) }
    let right = rect.column + rect.columns - 1
    let low = rect.row + rect.rows - 1
    for column in rect.column...right {
      self[column, rect.row] = Cell("─", style: border)
      self[column, low] = Cell("─", style: border)
    }
    for row in rect.row...low {
      self[rect.column, row] = Cell("│", style: border)
      self[right, row] = Cell("│", style: border)
    }
    self[rect.column, rect.row] = Cell("┌", style: border)
    self[right, rect.row] = Cell("┐", style: border)
    self[rect.column, low] = Cell("└", style: border)
    self[right, low] = Cell("┘", style: border)

    writeInBorder(left: [title], right: trailing, of: rect, row: rect.row)
    writeInBorder(left: bottom, right: bottomTrailing, of: rect, row: low)
    return rect.inset()
  }

  /// Writes a text at the left of a border and, where there is room besides, one at its right.
  private mutating func writeInBorder(
    left: [[Span]], right: [[Span]], of rect: Rect, row: Int
  ) {
    let first = left.first { !$0.isEmpty && fits($0, [], in: rect) } ?? []
    if !first.isEmpty { writeInBorder(first, column: rect.column + 2, row: row) }
    let second = right.first { !$0.isEmpty && fits(first, $0, in: rect) }
    if let second {
      writeInBorder(second, column: rect.column + rect.columns - 4 - second.columns, row: row)
    }
  }

  /// Whether a border has room for a text at its left and one at its right, either of them empty.
  private func fits(_ left: [Span], _ right: [Span], in rect: Rect) -> Bool {
    // A text has a blank on both sides, and a piece of line beyond it.
    let gap = left.isEmpty || right.isEmpty ? 0 : 3
    return left.columns + gap + right.columns <= rect.columns - 6
  }

  private mutating func writeInBorder(_ spans: [Span], column: Int, row: Int) {
    let blank = Span(" ")
    write([blank] + spans + [blank], column: column, row: row)
  }
}
