import Colors
import TerminalCanvas

extension State {
  /// Draws the prompt in place of the keys.
  func drawPrompt(_ prompt: Prompt, kind: Layout.Kind, on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size), with: Cell(style: Style(.text, on: .bar)))
    let start = canvas.write(
      prompt.purpose.rawValue, column: 1, row: 0, Style(.key, on: .bar, bold: true))
    let (text, cursor) = prompt.line.view(columns: canvas.size.columns - start - 1)
    var column = canvas.write(text, column: start, row: 0, Style(.strong, on: .bar))
    if start + cursor < column {
      // Reversed, which on a bar can be seen without colours too.
      canvas[start + cursor, 0].style = Style(.bar, on: .key)
    } else {
      column = canvas.write("_", column: column, row: 0, Style(.key, on: .bar, bold: true))
    }

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
