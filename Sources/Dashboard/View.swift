import Colors
package import TerminalCanvas
package import Zeusgrad

extension State {
  /// Draws the whole screen.
  package func draw(on canvas: inout Canvas) {
    let layout = layout
    guard layout.kind != .tooSmall else {
      let text = "q quits · needs 30x8"
      let more = text + ", has \(size.columns)x\(size.rows)"
      canvas.write(
        more.count <= size.columns ? more : text.cut(size.columns), column: 0, row: size.rows / 2)
      return
    }
    guard let session else {
      canvas.write("starting …", column: 1, row: 0, Style(.dim))
      return
    }
    draw(layout.header, on: &canvas) { drawHeader(session, kind: layout.kind, on: &$0) }
    if let numbers = layout.numbers {
      draw(numbers, on: &canvas) { drawNumbers(session, on: &$0) }
    }
    for (panel, rect) in layout.panels {
      draw(rect, on: &canvas) { draw(panel, of: session, on: &$0) }
    }
    if let sentence = layout.sentence {
      draw(sentence, on: &canvas) { drawSentence(session, on: &$0) }
    }
    draw(layout.footer, on: &canvas) { part in
      if let prompt {
        drawPrompt(prompt, kind: layout.kind, on: &part)
      } else {
        drawFooter(session, kind: layout.kind, on: &part)
      }
    }
    if help != nil { draw(helpArea, on: &canvas) { drawHelp(on: &$0) } }
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

  /// Draws a panel on a canvas of its own.
  package func draw(
    _ panel: Panel, of session: TrainingSession.Snapshot, on canvas: inout Canvas
  ) {
    switch panel {
    case .loss: drawLoss(session, on: &canvas)
    case .gradients: drawGradients(session, on: &canvas)
    case .points: drawPoints(session, on: &canvas)
    case .boundary: drawBoundary(session, on: &canvas)
    }
  }

  /// The border of a panel: brighter where it has the focus.
  func border(of panel: Panel) -> Role { panel == focus ? .dim : .border }

  /// The title of a panel, with the key that focuses it.
  func title(of panel: Panel, _ words: String) -> [Span] {
    // Where there is no colour, the ground of a bar is reversed: the focus must be seen there too.
    let key = Span("\(panel.rawValue)", Style(.key, on: panel == focus ? .bar : .surface))
    return [key, Span(" "), Span(words, .title, bold: true)]
  }

  /// What the session has to compute for what is on the screen; nil before the first snapshot.
  var wantedView: TrainingSession.View? {
    guard let session else { return nil }
    var view = TrainingSession.View()
    let panels = layout.panels
    if let loss = panels[.loss] { view.curveColumns = Self.plotArea(ofLoss: loss.size).columns * 2 }
    if let gradients = panels[.gradients] {
      view.historyColumns = GradientColumns(columns: gradients.columns - 4).history
    }
    if let boundary = panels[.boundary] {
      view.grid = gridRequest(for: boundary.size, data: session.dataset)
    }
    return view
  }
}
