import TerminalCanvas

/// Why the screen of a terminal cannot be used; nothing was written to it.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  case inputIsNotATerminal
  case outputIsNotATerminal
  /// The value of TERM, empty when it is not set.
  case unknownTerminal(String)
  case cannotMoveCursor(String)
  case failed

  /// One sentence for the person at the terminal.
  package var description: String {
    switch self {
    case .inputIsNotATerminal:
      "Standard input is not a terminal, so no key could be read."
    case .outputIsNotATerminal:
      "Standard output is not a terminal, so there is no screen to draw on."
    case .unknownTerminal(""):
      "TERM is not set, so what this terminal understands is unknown."
    case .unknownTerminal(let name):
      """
      This system does not know the terminal TERM=\(SafeText.safe(name, maxColumns: 40)); \
      TERM=xterm-256color suits most.
      """
    case .cannotMoveCursor(let name):
      "The terminal TERM=\(SafeText.safe(name, maxColumns: 40)) cannot move its cursor, so nothing can be drawn on it."
    case .failed:
      "The terminal could not be opened."
    }
  }
}
