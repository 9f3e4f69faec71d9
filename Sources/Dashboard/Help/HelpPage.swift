import Colors
import TerminalCanvas
import Zeusgrad

/// What is happening, what the panels show, all keys and words; it lies over the panels while open.
package struct HelpPage: Equatable, Sendable {
  /// How much of the help is shown.
  enum Topic: Equatable, Sendable {
    case everything
    case words
    case word(Glossary.Entry)
  }

  let topic: Topic
  /// The line that is shown first.
  private(set) var first = 0

  init(_ topic: Topic = .everything) { self.topic = topic }

  /// The help on a word; on all of them, where none is given.
  init(on word: String) throws(FieldError) {
    self.init(word.isEmpty ? .words : .word(try Glossary.entry(for: word)))
  }

  /// Where it is: in the middle, and no larger than it has to be.
  func area(in state: State) -> Rect {
    let columns = columns(in: state)
    let rows = min(state.size.rows, lines(in: state).count + 2)
    return Rect(
      column: (state.size.columns - columns) / 2, row: (state.size.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  /// How wide it is: lines that are too long are hard to read.
  func columns(in state: State) -> Int {
    let most = if case .word = topic { 64 } else { 150 }
    return min(state.size.columns, most)
  }

  func draw(in state: State, on canvas: inout Canvas) {
    let lines = lines(in: state)
    let page = rows(in: state)
    let isCut = lines.count > page
    let last = min(first + page, lines.count)
    canvas.fill(Rect(canvas.size), with: Cell())
    let inside = canvas.box(
      Rect(canvas.size), title: [Span(title.cut(canvas.size.columns - 6), .title, bold: true)],
      trailing: isCut ? [[Span("\(first + 1)–\(last) of \(lines.count)", .dim)]] : [],
      bottom: state.message == nil ? keys(scroll: isCut) : [close],
      bottomTrailing: message(in: state, columns: canvas.size.columns - 9 - close.columns)
        ?? (isCut ? [[Span(":what hinge", .key), Span(" explains a word", .dim)]] : []),
      border: Style(.dim))
    canvas.draw(in: inside) { part in
      for (row, spans) in lines.dropFirst(first).prefix(part.size.rows).enumerated() {
        part.write(spans, column: 1, row: row)
      }
    }
  }

  private var title: String {
    switch topic {
    case .everything: "Help"
    case .words: "Words"
    case .word(let entry): entry.heading
    }
  }

  /// The key that closes it, which nothing that is said takes the place of.
  private var close: [Span] { [Span(KeyMap.name(of: .close), .key), Span(" closes", .dim)] }

  /// What was just said: its usual place may be hidden behind the help.
  private func message(in state: State, columns: Int) -> [[Span]]? {
    state.message.map { [[Span($0.text.cut(columns), .event)]] }
  }

  /// The keys that close and scroll it, the longest form first.
  private func keys(scroll: Bool) -> [[Span]] {
    let forms = ["↑ ↓ PgUp PgDn space Home End", "↑ ↓ PgUp PgDn", "↑ ↓"]
    return scroll
      ? forms.map { close + [Span(" · ", .dim), Span($0, .key), Span(" scroll", .dim)] } : [close]
  }

  /// Takes a key that scrolls it; false for all others.
  mutating func press(_ key: Key, in state: State) -> Bool {
    guard key.modifiers.isEmpty else { return false }
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
