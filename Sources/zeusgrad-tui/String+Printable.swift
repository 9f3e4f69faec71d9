import TerminalCanvas

extension String {
  /// The text as an option or a name is quoted: it is short, and nothing in it controls a terminal.
  var printable: String { printable(maxColumns: 40) }

  /// The same in at most `maxColumns` columns.
  func printable(maxColumns: Int) -> String {
    isEmpty ? "''" : SafeText.safe(self, maxColumns: maxColumns)
  }
}
