import Foundation
import NcursesTerminal
import TerminalCanvas

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The standard streams.
enum StandardStreams {
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static let environment = ProcessInfo.processInfo.environment

  /// Whether what is printed goes into a file, and not to a terminal or another program.
  static var isOutputFile: Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// How many columns the terminal has that standard error goes to.
  static var errorColumns: Int { size(of: STDERR_FILENO)?.columns ?? 80 }

  /// The size of the first standard stream that is a terminal and knows it.
  static var size: Size? {
    [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO].lazy.compactMap(size).first
  }

  private static func size(of descriptor: Int32) -> Size? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Whether a line on standard error can be written over.
  static var canErrorGoBack: Bool { isErrorTerminal && obeysSequences }

  /// Whether the terminal is one that obeys escape sequences.
  static var obeysSequences: Bool { !["", "dumb"].contains(environment["TERM"] ?? "") }

  /// The characters for what is printed; a file always gets all of them.
  static let outputGlyphs = isOutputTerminal ? glyphs : .braille

  private static let glyphs = Glyphs.detect(nil, environment: environment).glyphs

  /// Writes out what was printed; a full disk is a failure.
  static func flushOutput() throws(Refusal) {
    if fflush(nil) != 0 { throw outputFailure }
  }

  /// Writes text to standard output at once, past what `print` gathers.
  static func writeOutput(_ text: inout String) throws(Refusal) {
    let isWritten = text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(
          STDOUT_FILENO, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    if !isWritten { throw outputFailure }
  }

  /// Why standard output could not be written just now.
  private static var outputFailure: Refusal {
    let reason = errno
    // A reader that went away has all it wanted. Mostly SIGPIPE says so and nothing comes here.
    if reason == EPIPE { return Refusal("", code: .brokenPipe) }
    return Refusal(
      "standard output cannot be written: \(String(cString: strerror(reason)))", code: .cannotWrite)
  }

  /// Writes a line to standard error.
  static func printError(_ line: String) { writeError(errorGlyphs.shown(line) + "\n") }

  /// Writes a line to standard error over the one that was written so before.
  static func rewriteErrorLine(_ line: String) {
    writeError("\r\u{1b}[K" + errorGlyphs.shown(line))
  }

  private static let errorGlyphs = isErrorTerminal ? glyphs : .braille

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
