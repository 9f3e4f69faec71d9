/// What curses is told about a cell besides its character.
struct CellAttributes {
  /// The number of two colours; 0 stands for the terminal's own.
  var pair: Int32 = 0
  var bold = false
  var reverse = false
}
