extension Canvas {
  /// The characters, row by row, without the blanks at the ends of rows.
  package var lines: [String] {
    (0..<size.rows).map { row in
      let scalars = (0..<size.columns).map { self[$0, row].scalar }
      let end = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(String.UnicodeScalarView(scalars[..<end]))
    }
  }

  /// The characters with the escape sequences of 24-bit colour, row by row.
  package func coloredLines(_ palette: Palette) -> [String] {
    (0..<size.rows).map { row in
      var line = ""
      var current: Style?
      for column in 0..<size.columns {
        let cell = self[column, row]
        if cell.style != current {
          let foreground = palette[cell.style.foreground]
          let background = palette[cell.style.background]
          line += "\u{1b}[0\(cell.style.bold ? ";1" : "")"
          line += ";38;2;\(foreground.red);\(foreground.green);\(foreground.blue)"
          line += ";48;2;\(background.red);\(background.green);\(background.blue)m"
          current = cell.style
        }
        line.unicodeScalars.append(cell.scalar)
      }
      return line + "\u{1b}[0m"
    }
  }
}
