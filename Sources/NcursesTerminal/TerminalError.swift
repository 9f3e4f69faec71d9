import CTerminal
import TerminalCanvas

/// Why the screen of a terminal cannot be used; nothing was written to it.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  case inputIsNotATerminal
  case inputIsNotReadable
  case outputIsNotATerminal
  /// The value of TERM, empty when it is not set.
  case unknownTerminal(String)
  case cannotMoveCursor(String)
  case inBackground
  /// How many files have to be opened beside those that are open, which may be inherited.
  case tooFewFiles(needed: Int)
  /// How many bytes a file may have.
  case filesTooSmall(bytes: Int)
  case failed

  /// Why a terminal could not be opened; nil where it was.
  init?(opening status: Int32) {
    switch Int(status) {
    case 0: return nil
    case ZT_INPUT_NOT_A_TERMINAL: self = .inputIsNotATerminal
    case ZT_INPUT_NOT_READABLE: self = .inputIsNotReadable
    case ZT_OUTPUT_NOT_A_TERMINAL: self = .outputIsNotATerminal
    case ZT_IN_BACKGROUND: self = .inBackground
    default: self = .failed
    }
  }

  /// Whether the system gives this process too little of something, whatever the terminal is.
  package var isShortage: Bool {
    switch self {
    case .tooFewFiles, .filesTooSmall: true
    default: false
    }
  }

  /// One sentence for the person at the terminal.
  package var description: String {
    switch self {
    case .inputIsNotATerminal:
      "Standard input is not a terminal, so no key could be read."
    case .inputIsNotReadable:
      "Standard input is open for writing only, so no key could be read."
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
    case .inBackground:
      "The program runs in the background, where no key reaches it."
    case .tooFewFiles(let needed):
      "The system lets this program open too few files: the dashboard needs \(needed) more (ulimit -n)."
    case .filesTooSmall(let bytes):
      "Files may have \(bytes) bytes at most (ulimit -f), too few to draw with."
    case .failed:
      "The terminal could not be opened."
    }
  }
}
