import Colors
import TerminalCanvas

extension HelpPage {
  /// A text that was looked for, and the line with it that is looked at.
  struct Search: Equatable, Sendable {
    let text: String
    var line: Int
  }

  /// Goes to the next line that has a text, from the first that is seen; false if none has it.
  mutating func find(_ text: String, in state: State) -> Bool {
    search = nil
    let found = lines(with: text, in: state)
    guard let line = found.first(where: { $0 >= first }) ?? found.first else { return false }
    search = Search(text: text, line: line)
    show(from: line, in: state)
    return true
  }

  /// Goes to the next line with the text, from the last one to the first; false if none is wanted.
  mutating func findNext(backwards: Bool = false, in state: State) -> Bool {
    guard let search else { return false }
    let found = lines(with: search.text, in: state)
    let next =
      backwards
      ? found.last { $0 < search.line } ?? found.last
      : found.first { $0 > search.line } ?? found.first
    guard let next else { return false }
    self.search?.line = next
    show(from: next, in: state)
    return true
  }

  /// Looks at the first line with the text that is seen, now that all lines are others.
  mutating func adaptSearch(to state: State) {
    guard let search else { return }
    let found = lines(with: search.text, in: state)
    self.search?.line = found.first { $0 >= first } ?? found.last ?? search.line
  }

  /// Which of the lines with the text is looked at, such as `hinge 2 of 5`.
  func searchWords(in state: State) -> String? {
    guard let search else { return nil }
    let found = lines(with: search.text, in: state)
    let number = found.firstIndex { $0 >= search.line } ?? max(0, found.count - 1)
    return found.isEmpty ? nil : "\(search.text.cut(20)) \(number + 1) of \(found.count)"
  }

  /// Marks the text wherever it is in a line that was drawn, in a way that needs no colour.
  func mark(_ line: [Span], number: Int, column: Int, row: Int, on canvas: inout Canvas) {
    guard let search else { return }
    let style =
      number == search.line
      ? Style(.badgeText, on: .paused, bold: true) : Style(.event, on: .bar, bold: true)
    for start in Self.places(of: search.text, in: line) {
      for place in start..<start + search.text.unicodeScalars.count {
        canvas[column + place, row].style = style
      }
    }
  }

  private func lines(with text: String, in state: State) -> [Int] {
    lines(in: state).enumerated().filter { !Self.places(of: text, in: $0.element).isEmpty }
      .map(\.offset)
  }

  /// The columns in which a text begins, whether in capitals or not.
  private static func places(of text: String, in line: [Span]) -> [Int] {
    let wanted = folded(text)
    let letters = folded(line.map(\.text).joined())
    guard !wanted.isEmpty, wanted.count <= letters.count else { return [] }
    return (0...letters.count - wanted.count).filter { letters[$0...].starts(with: wanted) }
  }

  /// One small letter for each column.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
  }
}
