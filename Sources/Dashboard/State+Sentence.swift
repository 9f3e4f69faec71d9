import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws the sentence that says what is happening, and at its right what was just said.
  func drawSentence(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let width = canvas.size.columns - 2
    let role = session.diagnosis.finding.severity.role ?? .text
    for (row, line) in session.diagnosis.sentence(key: KeyMap.keys(for:)).wrapped(width)
      .enumerated()
    {
      canvas.write(line, column: 1, row: row, Style(role))
    }
    guard let message else { return }
    let text = message.text.cut(width)
    // It may cover the end of the sentence, for as long as it stays.
    canvas.write(
      [Span("  " + text, .event)], endingAt: canvas.size.columns - 1, row: canvas.size.rows - 1)
  }

  /// How many rows the sentence needs: up to four, and more than one only when something is wrong.
  var sentenceRows: Int {
    guard let session else { return 1 }
    let sentence = session.diagnosis.sentence(key: KeyMap.keys(for:))
    return max(1, min(4, sentence.wrapped(size.columns - 2).count))
  }
}
