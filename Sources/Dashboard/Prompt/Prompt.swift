/// A line that is typed in the place of the footer.
package struct Prompt: Equatable, Sendable {
  /// What is done with the line.
  enum Purpose: String, Sendable {
    /// It is a command.
    case command = ":"
    /// It is looked for in the help.
    case search = "/"

    /// The keys that do something with it, and what.
    var keys: [(key: String, word: String)] {
      switch self {
      case .command: [("Tab", "completes"), ("Enter", "runs"), ("Esc", "closes")]
      case .search: [("Enter", "finds"), ("Esc", "closes")]
      }
    }
  }

  let purpose: Purpose
  package var line: LineEditor
  /// The completions that Tab goes through, until another key is pressed.
  var completion: Completion?

  init(_ purpose: Purpose, after earlier: [String] = []) {
    self.purpose = purpose
    line = LineEditor(after: earlier)
  }

  /// What has been typed.
  var text: String { line.text }
}
