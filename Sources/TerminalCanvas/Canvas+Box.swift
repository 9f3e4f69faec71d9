extension Canvas {
  /// Draws a border with texts in it and returns what is left inside.
  ///
  /// Texts that do not fit are left out, the one at the top right first.
  ///
  /// - Parameters:
  ///   - rect: Where; a border needs at least two columns and rows.
  ///   - title: At the top left.
  ///   - trailing: At the top right.
  ///   - short: Shown there instead, if that does not fit.
  ///   - bottom: At the bottom left.
  ///   - border: The look of the line.
  /// - Returns: What the border leaves inside; empty where there is no room for one.
  @discardableResult
  package mutating func box(
    _ rect: Rect, title: [Span] = [], trailing: [Span] = [], short: [Span] = [],
    bottom: [Span] = [],
    border: Role = .plainText
  ) -> Rect {
    guard rect.columns >= 2, rect.rows >= 2 else { return Rect(Size(columns: 0, rows: 0)) }
    let style = Style(border)
    let right = rect.column + rect.columns - 1
    let low = rect.row + rect.rows - 1
    for column in rect.column...right {
      self[column, rect.row] = Cell("─", style: style)
      self[column, low] = Cell("─", style: style)
    }
    for row in rect.row...low {
      self[rect.column, row] = Cell("│", style: style)
      self[right, row] = Cell("│", style: style)
    }
    self[rect.column, rect.row] = Cell("┌", style: style)
    self[right, rect.row] = Cell("┐", style: style)
    self[rect.column, low] = Cell("└", style: style)
    self[right, low] = Cell("┘", style: style)

    // A text has a blank on both sides, and a piece of line beyond it.
    let room = rect.columns - 6
    if !title.isEmpty, title.columns <= room {
      writeInBorder(title, column: rect.column + 2, row: rect.row)
    }
    let fitting = [trailing, short].first {
      !$0.isEmpty && title.columns + $0.columns + 3 <= room
    }
    if let fitting {
      writeInBorder(fitting, column: right - 3 - fitting.columns, row: rect.row)
    }
    if !bottom.isEmpty, bottom.columns <= room {
      writeInBorder(bottom, column: rect.column + 2, row: low)
    }
    return rect.inset()
  }

  private mutating func writeInBorder(_ spans: [Span], column: Int, row: Int) {
    let blank = Span(" ")
    write([blank] + spans + [blank], column: column, row: row)
  }
}
