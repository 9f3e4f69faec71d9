/// What a person did at the terminal.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text that the terminal says was pasted; it never runs a command.
  case paste(String)
  case focus(Bool)
  /// Where the cursor is, from 1, in answer to a question; in the first row it looks like a key.
  case cursor(row: Int, column: Int)
}
