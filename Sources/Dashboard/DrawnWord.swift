import Colors
import TerminalCanvas

/// A word in a row of the screen, which may be the name of a key.
struct DrawnWord {
  let columns: Range<Int>
  /// The key of that name, if it is drawn as one.
  let key: Key?

  /// The words of a row, from left to right; lines of borders are none.
  static func words(of cells: [Cell]) -> [DrawnWord] {
    var words: [DrawnWord] = []
    var start = 0
    while start < cells.count {
      let isKey = cells[start].style.foreground == .key
      let word = cells[start...].prefix { isInk($0) && ($0.style.foreground == .key) == isKey }
      let name = String(String.UnicodeScalarView(word.map(\.scalar)))
      if !word.isEmpty {
        words.append(DrawnWord(columns: word.indices, key: isKey ? Key.named(name) : nil))
      }
      start = max(word.endIndex, start + 1)
    }
    return words
  }

  private static func isInk(_ cell: Cell) -> Bool {
    cell.scalar != " " && !("\u{2500}"..."\u{257F}").contains(cell.scalar)
  }
}
