/// What a program printed, and how it ended.
package struct Outcome: Sendable {
  package let output: String
  package let errors: String
  /// The exit code, or 128 and the number of the signal that ended it.
  package let status: Int32

  /// The lines of its standard output.
  package var lines: [String] {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Its standard output without what colours it.
  package var withoutColor: String { output.replacing(/\u{1b}\[[0-9;]*m/, with: "") }

  /// Whether something steers a terminal: an escape byte, or one of its eight-bit forms.
  package var hasControls: Bool {
    (output + errors).unicodeScalars.contains {
      $0 != "\n" && ($0.value < 0x20 || (0x7f...0x9f).contains($0.value))
    }
  }
}
