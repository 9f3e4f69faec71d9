import Colors
import TerminalCanvas
import Zeusgrad

extension HelpPage {
  /// From this width on there are two columns: as many as the screen with all panels has.
  private static let fewestForTwo = Layout.full.columns
  private static let gap = 4
  /// How wide the names of the keys are.
  private static let keyColumns = 10

  /// Its lines, wrapped for the width of the screen.
  func lines(in state: State) -> [[Span]] {
    let columns = columns(in: state)
    let width = columns - 4
    // One column below the other, or both side by side.
    let isWide = columns >= Self.fewestForTwo
    let column = isWide ? (width - Self.gap) / 2 : width
    func side(_ left: [[Span]], _ right: [[Span]]) -> [[Span]] {
      isWide ? Self.beside(left, right, columns: column) : left + right
    }
    let words = Glossary.chapters.map { chapter in
      let entries = chapter.entries.map { Self.lines(of: $0, columns: column) + [[]] }
      let half = isWide ? Self.balanced(entries.map(\.count)) : entries.count
      return [Self.heading("Words for \(chapter.name)", columns: width)]
        + side(Array(entries[..<half].joined()), Array(entries[half...].joined()))
    }

    let lines =
      switch topic {
      case .everything:
        happening(in: state, columns: width)
          + side(panels(in: state, columns: column), keys(in: state, columns: column))
          + words.joined()
      case .words: Array(words.joined())
      case .word(let entry): entry.text.wrapped(width).map { [Span($0, .text)] }
      }
    // Every paragraph ends with a blank line; after the last there is the border.
    return lines.last == [] ? lines.dropLast() : lines
  }

  /// A heading with a line after it, so that it stands above those of panels and words.
  private static func heading(_ text: String, columns: Int) -> [Span] {
    let line = String(repeating: "─", count: max(0, columns - text.count - 1))
    return [Span(text + " ", .title, bold: true), Span(line, .border)]
  }

  /// The whole sentence: on a small screen, this is where it is read.
  private func happening(in state: State, columns: Int) -> [[Span]] {
    guard let session = state.session else { return [] }
    let role = session.diagnosis.finding.severity.role ?? .text
    return [Self.heading("What is happening?", columns: columns)]
      + Self.paragraph(
        state.words(of: session).whole, role: role, columns: columns) + [[]]
  }

  /// What the panels show, first of all the one that is looked at.
  private func panels(in state: State, columns: Int) -> [[Span]] {
    let others = state.panels.all.filter { $0.id != state.focus }
    return [Self.heading("What am I looking at?", columns: columns)]
      + ([state.panels[state.focus]] + others).flatMap { panel in
        [[Span("\(panel.number) ", .key), Span(panel.title, .strong, bold: true)]]
          + Self.paragraph(panel.explanation, columns: columns) + [[]]
      }
  }

  private func keys(in state: State, columns: Int) -> [[Span]] {
    KeyMap.groups.flatMap { group in
      [Self.heading("Keys for \(group.name)", columns: columns)]
        + group.lines.flatMap { line in
          let isLocked = state.preferences.locks.hold(line)
          let help = isLocked ? "locked: \(line.help)" : line.help
          return help.wrapped(columns - Self.keyColumns).enumerated().map { index, text in
            let keys = (index == 0 ? line.keys : "").padded(Self.keyColumns)
            return [
              Span(keys, isLocked ? .dim : .key, bold: !isLocked),
              Span(text, isLocked ? .dim : .text),
            ]
          }
        } + [[]]
    }
  }

  private static func lines(of entry: Glossary.Entry, columns: Int) -> [[Span]] {
    entry.heading.wrapped(columns).map { [Span($0, .strong, bold: true)] }
      + paragraph(entry.text, columns: columns)
  }

  private static func paragraph(_ text: String, role: Role = .text, columns: Int) -> [[Span]] {
    text.wrapped(columns - 2).map { [Span("  "), Span($0, role)] }
  }

  /// Two columns, each this wide.
  private static func beside(
    _ left: [[Span]], _ right: [[Span]], columns: Int
  ) -> [[Span]] {
    (0..<max(left.count, right.count)).map { row in
      let first = row < left.count ? left[row] : []
      guard row < right.count, !right[row].isEmpty else { return first }
      let blank = String(repeating: " ", count: columns + gap - first.columns)
      return first + [Span(blank)] + right[row]
    }
  }

  /// How many of some paragraphs go to the left, so that both columns end as early as they can.
  private static func balanced(_ heights: [Int]) -> Int {
    let total = heights.reduce(0, +)
    func height(_ count: Int) -> Int {
      let left = heights.prefix(count).reduce(0, +)
      return max(left, total - left)
    }
    return (0...heights.count).min { height($0) < height($1) } ?? 0
  }
}
