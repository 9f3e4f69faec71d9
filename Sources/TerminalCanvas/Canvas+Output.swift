extension Canvas {
  /// The characters, row by row, without the blanks at the ends of rows.
  package var lines: [String] {
    (0..<size.rows).map { row in
      let scalars = (0..<size.columns).map { self[$0, row].scalar }
      let end = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(String.UnicodeScalarView(scalars[..<end]))
    }
  }

  /// The characters, row by row, with an escape sequence before each change of style.
  package func lines(sequence: (Style) -> String) -> [String] {
    (0..<size.rows).map { row in
      var line = ""
      var current: Style?
      for column in 0..<size.columns {
        let cell = self[column, row]
        if cell.style != current {
          line += sequence(cell.style)
          current = cell.style
        }
        line.unicodeScalars.append(cell.scalar)
      }
      return line + "\u{1b}[0m"
    }
  }
}
