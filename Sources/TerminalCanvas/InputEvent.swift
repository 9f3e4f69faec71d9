/// What a person did at the terminal.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text that the terminal says was pasted; it never runs a command.
  case paste(String)
  case focus(Bool)
}
