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
  /// What was looked for last.
  var search: Search?

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
      trailing: position(from: first + 1, to: last, of: lines.count, isCut: isCut, in: state),
      bottom: state.message == nil ? keys(scroll: isCut) : [close],
      bottomTrailing: message(in: state, columns: canvas.size.columns - 9 - close.columns)
        ?? (isCut ? Self.searchKeys : []),
      border: Style(.dim))
    canvas.draw(in: inside) { part in
      for (row, spans) in lines.dropFirst(first).prefix(part.size.rows).enumerated() {
        part.write(spans, column: 1, row: row)
        mark(spans, number: first + row, column: 1, row: row, on: &part)
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

  /// What is found, and which lines are seen, the longest form first.
  private func position(
    from: Int, to: Int, of count: Int, isCut: Bool, in state: State
  ) -> [[Span]] {
    let lines = isCut ? [Span("\(from)–\(to) of \(count)", .dim)] : []
    guard let words = searchWords(in: state) else { return isCut ? [lines] : [] }
    let found = [Span(words, .event)]
    return [isCut ? found + [Span(" · ", .dim)] + lines : found, found]
  }

  /// The keys that find something in it, the longest form first.
  private static let searchKeys: [[Span]] = {
    let find = [Span("/", .key), Span(" finds", .dim)]
    let next = [Span(" · ", .dim), Span("n N", .key), Span(" next", .dim)]
    let word = [Span(" · ", .dim), Span(":what hinge", .key), Span(" explains a word", .dim)]
    return [find + next + word, find + word, find]
  }()

  /// The keys that close and scroll it, the longest form first.
  private func keys(scroll: Bool) -> [[Span]] {
    let forms = ["j k PgUp PgDn space g G", "j k PgUp PgDn", "j k"]
    return scroll
      ? forms.map { close + [Span(" · ", .dim), Span($0, .key), Span(" scroll", .dim)] } : [close]
  }

  /// Takes a key that scrolls it or goes on with a search; false for all others.
  mutating func press(_ key: Key, in state: State) -> Bool {
    switch key {
    case Key("n"): return findNext(in: state)
    case Key("N"): return findNext(backwards: true, in: state)
    default: break
    }
    let movement = ListMovement(page: rows(in: state), count: lines(in: state).count)
    let usual = Self.aliases[key] ?? key
    guard let line = movement.first(after: usual, from: first) else { return false }
    first = line
    return true
  }

  /// Keys that move in it although on the main screen they do something else.
  private static let aliases = [
    Key(.up): Key("k"), Key(.down): Key("j"), Key(" "): Key(.pageDown), Key(.home): Key("g"),
    Key(.end): Key("G"),
  ]

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
    first = ListMovement(page: rows(in: state), count: lines(in: state).count).clamp(line)
  }

  /// Takes in that its lines have become others.
  mutating func adapt(to state: State) {
    show(from: first, in: state)
    adaptSearch(to: state)
  }

  /// How many lines are seen at once.
  private func rows(in state: State) -> Int { max(1, area(in: state).rows - 2) }
}
