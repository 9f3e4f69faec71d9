import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws the bar at the top while the network is prepared, and what was just said.
  func drawPreparation(on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size), with: Cell(style: Style(.text, on: .bar)))
    let room = canvas.size.columns - 2
    canvas.write(recipe.preparation.cut(room), column: 1, row: 0, Style(.strong, on: .bar))
    guard let message, recipe.preparation.count + 2 + message.text.count <= room else { return }
    canvas.write(
      [Span(message.text, Style(.event, on: .bar))], endingAt: canvas.size.columns - 1, row: 0)
  }
}
