import Colors
import TerminalCanvas
import Zeusgrad

/// All keys, and what the panels show; it lies over them while it is open.
package struct HelpPage: Equatable, Sendable {
  /// The line that is shown first.
  private(set) var first = 0

  /// Where it is: in the middle, with what is behind it still in sight.
  func area(in state: State) -> Rect {
    let columns = min(state.size.columns, Self.columns)
    let rows = min(state.size.rows, lines(in: state).count + 2)
    return Rect(
      column: (state.size.columns - columns) / 2, row: (state.size.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  private static let columns = 84

  /// Its lines, wrapped for the width of the screen.
  func lines(in state: State) -> [[Span]] {
    let width = min(state.size.columns, Self.columns) - 4
    var lines: [[Span]] = []
    for line in KeyMap.lines {
      for (index, text) in line.help.wrapped(width - 10).enumerated() {
        lines.append([
          Span((index == 0 ? line.keys : "").padded(10), .key, bold: true), Span(text, .text),
        ])
      }
    }
    lines.append([])
    lines.append([Span("What am I looking at?", .title, bold: true)])
    for panel in state.panels.all {
      lines.append([])
      lines.append([Span(panel.title, .strong, bold: true)])
      lines += panel.explanation.wrapped(width).map { [Span($0, .text)] }
    }
    return lines
  }

  func draw(in state: State, on canvas: inout Canvas) {
    let lines = lines(in: state)
    canvas.fill(Rect(canvas.size), with: Cell())
    let inside = canvas.box(
      Rect(canvas.size), title: [Span("Keys", .title, bold: true)],
      bottom: [
        [Span(KeyMap.name(of: .close), .key), Span(" closes", .dim)]
          + (lines.count > canvas.size.rows - 2
            ? [Span(" · ", .dim), Span("↑ ↓ PgUp PgDn", .key), Span(" scroll", .dim)] : [])
      ],
      border: Style(.dim))
    canvas.draw(in: inside) { part in
      for (row, spans) in lines.dropFirst(first).prefix(part.size.rows).enumerated() {
        part.write(spans, column: 1, row: row)
      }
    }
  }

  /// Takes a key that scrolls it; false for all others.
  mutating func press(_ key: Key, in state: State) -> Bool {
    let page = rows(in: state)
    switch key.code {
    case .up: show(from: first - 1, in: state)
    case .down: show(from: first + 1, in: state)
    case .pageUp: show(from: first - page, in: state)
    case .pageDown, .character(" "): show(from: first + page, in: state)
    case .home: show(from: 0, in: state)
    case .end: show(from: .max, in: state)
    default: return false
    }
    return true
  }

  /// Takes the wheel of the mouse.
  mutating func use(_ mouse: Mouse, in state: State) {
    switch mouse.action {
    case .wheelUp: show(from: first - 1, in: state)
    case .wheelDown: show(from: first + 1, in: state)
    default: break
    }
  }

  /// Scrolls it to a line, or to its end where no more lines follow.
  mutating func show(from line: Int, in state: State) {
    first = max(0, min(line, lines(in: state).count - rows(in: state)))
  }

  /// How many lines are seen at once.
  private func rows(in state: State) -> Int { max(1, area(in: state).rows - 2) }
}
