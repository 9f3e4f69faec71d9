import Colors
package import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws the whole screen.
  package func draw(on canvas: inout Canvas) {
    guard layout.kind != .tooSmall else {
      let text = "\(KeyMap.name(of: .close)) quits · needs 30x8"
      let more = text + ", has \(size.columns)x\(size.rows)"
      canvas.write(
        more.count <= size.columns ? more : text.cut(size.columns), column: 0, row: size.rows / 2)
      return
    }
    if let session {
      draw(session, on: &canvas)
    } else {
      draw(layout.header, on: &canvas) { drawPreparation(on: &$0) }
    }
    draw(layout.footer, on: &canvas) { drawFooter(session, kind: layout.kind, on: &$0) }
    if let help { draw(help.area(in: self), on: &canvas) { help.draw(in: self, on: &$0) } }
    if let prompt {
      // Behind the help there is no line for messages.
      let kind = help == nil ? layout.kind : .single
      draw(layout.footer, on: &canvas) { drawPrompt(prompt, kind: kind, on: &$0) }
    }
  }

  /// Draws what is known about the run.
  private func draw(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    draw(layout.header, on: &canvas) { drawHeader(session, kind: layout.kind, on: &$0) }
    if let numbers = layout.numbers {
      draw(numbers, on: &canvas) { drawNumbers(session, on: &$0) }
    }
    for (id, rect) in layout.panels {
      draw(rect, on: &canvas) { panels[id].draw(session, in: self, on: &$0) }
    }
    if let sentence = layout.sentence {
      draw(sentence, on: &canvas) { drawSentence(session, on: &$0) }
    }
  }

  /// Draws the whole screen on a new canvas, in characters that the terminal can show.
  package func frame() -> Canvas {
    var canvas = Canvas(size)
    draw(on: &canvas)
    return canvas.with(glyphs)
  }

  private func draw(_ rect: Rect, on canvas: inout Canvas, _ body: (inout Canvas) -> Void) {
    canvas.draw(in: rect, body)
  }

  /// What the session has to compute for what is on the screen; nil before the first snapshot.
  var wantedRequests: [TrainingSession.SnapshotRequest]? {
    guard let session else { return nil }
    return panels.all.flatMap { panel in
      layout.panels[panel.id].map { panel.requests(for: $0.size, in: self, session) } ?? []
    }
  }
}
