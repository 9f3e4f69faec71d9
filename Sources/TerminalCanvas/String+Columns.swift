extension String {
  /// The text with blanks after it up to a number of columns.
  package func padded(_ columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - unicodeScalars.count))
  }

  /// The text with blanks before it up to a number of columns.
  package func aligned(_ columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - unicodeScalars.count)) + self
  }

  /// The text broken between words into lines of at most `columns` columns.
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
