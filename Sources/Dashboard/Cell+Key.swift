import Colors
import TerminalCanvas

extension Cell {
  /// Whether something other than a blank or a line is written here.
  var isInk: Bool { scalar != " " && !("\u{2500}"..."\u{257F}").contains(scalar) }

  /// The key of whose name this cell of a row is a part.
  func key(among cells: [Cell], _ column: Int) -> Key? {
    func isName(_ cell: Cell) -> Bool { cell.isInk && cell.style.foreground == .key }
    guard isName(self) else { return nil }
    let before = cells[..<column].reversed().prefix(while: isName).reversed()
    let after = cells[column...].prefix(while: isName)
    let name = String(String.UnicodeScalarView((before + after).map(\.scalar)))
    return Key.named(name)
  }
}
