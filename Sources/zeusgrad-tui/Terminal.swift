#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The standard streams.
enum Terminal {
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes out what was printed; a full disk is no success.
  static func flushOutput() throws(Refusal) {
    if fflush(nil) != 0 { throw Refusal("standard output cannot be written", code: .cannotWrite) }
  }

  /// Writes a line to standard error.
  static func printError(_ line: String) { writeError(line + "\n") }

  /// Writes text to standard error at once.
  static func writeError(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      // Where standard error is closed there is nobody to tell.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
