import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws the bar at the bottom: the keys that matter most.
  func drawFooter(
    _ session: TrainingSession.Snapshot?, kind: Layout.Kind, on canvas: inout Canvas
  ) {
    canvas.fill(Rect(canvas.size), with: Cell(style: Style(.text, on: .bar)))
    if kind == .single, let message {
      canvas.write(
        message.text.cut(canvas.size.columns - 2), column: 1, row: 0, Style(.event, on: .bar))
      return
    }
    var column = 1
    for keys in footerKeys(session, columns: canvas.size.columns - 2) {
      column = canvas.write(keys, column: column, row: 0) + Self.footerGap
    }
  }

  private static let footerGap = 2

  /// The keys for a width: those of the lowest ranks, shown in the table's order.
  private func footerKeys(_ session: TrainingSession.Snapshot?, columns: Int) -> [[Span]] {
    var room = columns
    var chosen: Set<Int> = []
    func spans(_ line: KeyMap.Line) -> [Span] {
      let isLocked = preferences.locks.hold(line)
      let word =
        isLocked ? "locked" : (session?.isPaused == true ? line.wordWhilePaused : line.word) ?? ""
      // Keys that do nothing now differ in weight too.
      let isEnabled = !isLocked && line.isEnabled(self)
      return [
        Span(line.keys, Style(isEnabled ? .key : .dim, on: .bar, bold: isEnabled)),
        Span(" " + word, Style(.dim, on: .bar)),
      ]
    }
    let ranked = KeyMap.lines.enumerated().filter { $0.element.word != nil }
    for (index, line) in ranked.sorted(by: { $0.element.rank < $1.element.rank }) {
      let needed = spans(line).columns + (chosen.isEmpty ? 0 : Self.footerGap)
      guard needed <= room else { continue }
      room -= needed
      chosen.insert(index)
    }
    return chosen.sorted().map { spans(KeyMap.lines[$0]) }
  }
}
