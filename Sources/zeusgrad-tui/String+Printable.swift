import TerminalCanvas

extension String {
  /// The text as an option or a name is quoted: nothing in it steers a terminal, and it is short.
  var printable: String { printable(maxColumns: 40) }

  /// The same in so many columns.
  func printable(maxColumns: Int) -> String {
    isEmpty ? "''" : SafeText.safe(self, maxColumns: maxColumns)
  }
}
