/// A piece of text in one style.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = Style()) {
    self.text = text
    self.style = style
  }

  package init(_ text: String, _ role: Role, bold: Bool = false) {
    self.init(text, Style(role, bold: bold))
  }

  /// How many columns the text takes: one a scalar, since wide characters are never drawn.
  package var columns: Int { text.unicodeScalars.count }
}

extension [Span] {
  /// How many columns the spans take together.
  package var columns: Int { reduce(0) { $0 + $1.columns } }
}

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

extension String {
  /// The text with blanks behind it up to a number of columns.
  package func padded(_ columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - unicodeScalars.count))
  }

  /// The text with blanks before it up to a number of columns.
  package func aligned(_ columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - unicodeScalars.count)) + self
  }

  /// The text broken between words into lines of at most so many columns.
  package func wrapped(_ columns: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.unicodeScalars.count + 1 + word.unicodeScalars.count <= columns
      {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The text cut to a number of columns, with an ellipsis where something was lost.
  package func cut(_ columns: Int) -> String {
    let scalars = unicodeScalars
    guard scalars.count > columns else { return self }
    guard columns > 0 else { return "" }
    return String(String.UnicodeScalarView(scalars.prefix(columns - 1))) + "…"
  }
}
