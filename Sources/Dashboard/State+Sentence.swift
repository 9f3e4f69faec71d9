import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws the sentence that says what is happening, and at its right what was just said.
  func drawSentence(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let width = canvas.size.columns - 2
    let text = message.map { "  " + $0.text.cut(width - 2) } ?? ""
    let role = session.diagnosis.finding.severity.role ?? .text
    let sentence = session.diagnosis.words(key: KeyMap.keys(for:))
    canvas.write(
      sentence.fitting(width - text.unicodeScalars.count).cut(width), column: 1, row: 0, Style(role)
    )
    // Where there is no room for both, it covers the end of the sentence for as long as it stays.
    canvas.write([Span(text, .event)], endingAt: canvas.size.columns - 1, row: 0)
  }
}
