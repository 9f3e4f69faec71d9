import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// What is happening, with the keys that do something about it now.
  func words(of session: TrainingSession.Snapshot) -> Sentence {
    session.diagnosis.words { advice in
      advice == .takeBackChange && !session.undoTakesBackChange
        ? nil : KeyMap.keys(for: advice, preferences.locks)
    }
  }

  /// Draws the sentence that says what is happening, and at its right what was just said.
  func drawSentence(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let width = canvas.size.columns - 2
    let text = message.map { "  " + $0.text.cut(width - 2) } ?? ""
    let role = session.diagnosis.finding.severity.role ?? .text
    let sentence = words(of: session)
    let words = sentence.fitting(width - text.unicodeScalars.count)
    // Where there is no room for both, the sentence comes back once the message is gone.
    if text.isEmpty || words.unicodeScalars.count + text.unicodeScalars.count <= width {
      canvas.write(words.cut(width), column: 1, row: 0, Style(role))
    }
    canvas.write([Span(text, .event)], endingAt: canvas.size.columns - 1, row: 0)
  }
}
