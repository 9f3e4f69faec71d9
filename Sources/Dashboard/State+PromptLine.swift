import Colors
import TerminalCanvas

extension State {
  /// Draws the command prompt in place of the keys.
  func drawPrompt(_ line: String, kind: Layout.Kind, on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size), with: Cell(style: Style(.text, on: .bar)))
    // A long line shows its end, where it is being typed.
    let room = max(0, canvas.size.columns - 4)
    let shown = String(line.unicodeScalars.suffix(room).map(Character.init))
    var column = canvas.write(":", column: 1, row: 0, Style(.key, on: .bar, bold: true))
    column = canvas.write(shown, column: column, row: 0, Style(.strong, on: .bar))
    column = canvas.write("_", column: column, row: 0, Style(.key, on: .bar, bold: true))

    let right = canvas.size.columns - 1
    let left = right - column - 2
    // One panel alone has no line for messages.
    if kind == .single, let message {
      canvas.write(
        [Span(message.text.cut(left), Style(.event, on: .bar))], endingAt: right, row: 0)
      return
    }
    let hint = [
      Span("Enter", Style(.key, on: .bar, bold: true)), Span(" runs  ", Style(.dim, on: .bar)),
      Span("Esc", Style(.key, on: .bar, bold: true)), Span(" closes", Style(.dim, on: .bar)),
    ]
    if hint.columns <= left { canvas.write(hint, endingAt: right, row: 0) }
  }
}
