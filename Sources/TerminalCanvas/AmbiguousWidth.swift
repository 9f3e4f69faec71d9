/// How wide a terminal draws the characters that Unicode calls ambiguous, such as ‖ ─ ● ▶.
///
/// Terminals set up for Chinese, Japanese or Korean may give them two columns, which moves what
/// stands behind them. Braille patterns are not among them.
package enum AmbiguousWidth: String, CaseIterable, Sendable {
  /// As the terminal says when it is asked.
  case auto
  case narrow
  case wide

  /// Asks a terminal, at the left end of a row, where the cursor is behind ‖.
  package static let question = "‖\u{1b}[6n"

  /// For how long an answer is waited for, in seconds.
  package static let patience = 0.1

  /// What the answer to the question says; nil if the event is none.
  ///
  /// A terminal that takes the bytes of ‖ for three characters cannot show it either.
  package init?(answer: InputEvent) {
    guard case .cursor(_, let column) = answer, (2...4).contains(column) else { return nil }
    self = column == 2 ? .narrow : .wide
  }
}
