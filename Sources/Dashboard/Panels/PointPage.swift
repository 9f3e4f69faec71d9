import Colors
import TerminalCanvas
import Zeusgrad

/// The points that are seen at once, those with the largest loss first.
struct PointPage {
  private let size: Size
  private let columns: PointColumns
  private let headings: Int

  init(_ size: Size) {
    self.size = size
    columns = PointColumns(columns: size.columns)
    headings = size.rows >= 3 ? 1 : 0
  }

  /// How many points have room.
  var capacity: Int { (size.rows - headings) * columns.entries }

  /// How one moves in so many points.
  func movement(of points: Int) -> ListMovement { ListMovement(page: capacity, count: points) }

  /// The point in a cell, if `first` points are scrolled away; nil where there is none.
  func point(column: Int, row: Int, of session: TrainingSession.Snapshot, from first: Int) -> Int? {
    let rows = max(1, size.rows - headings)
    let (entry, line) = (column / columns.pitch, row - headings)
    guard column >= 0, entry < columns.entries, 0..<rows ~= line else { return nil }
    let place = first + entry * rows + line
    let points = session.worstPoints(atMost: place + 1)
    return points.indices.contains(place) ? points[place] : nil
  }

  /// Says which points are seen, if that is not all of them, and the keys for others in focus.
  func words(from first: Int, of points: Int, hasFocus: Bool) -> [[Span]] {
    guard capacity < points else { return [] }
    let seen =
      first == 0
      ? "the worst \(capacity.grouped) of \(points.grouped)"
      : "\((first + 1).grouped)–\((first + capacity).grouped) of \(points.grouped)"
    let words = Span(seen, first == 0 ? .dim : .text)
    let keys = hasFocus ? ["j k g G PgUp PgDn", "j k g G", "j k"] : []
    return keys.map { [Span($0, .key), Span(" scroll · ", .dim), words] } + [[words]]
  }

  func draw(
    _ session: TrainingSession.Snapshot, in state: State, from first: Int,
    on canvas: inout Canvas
  ) {
    let points = session.worstPoints(atMost: first + max(0, capacity)).dropFirst(first)
    let rows = max(1, size.rows - headings)
    let marked = session.markedPoint(selected: state.selectedPoint)
    for entry in 0..<columns.entries where entry * rows < points.count {
      let area = Rect(
        column: entry * columns.pitch, row: 0, columns: size.columns - entry * columns.pitch,
        rows: size.rows)
      canvas.draw(in: area) { canvas in
        if headings > 0 { drawHeadings(on: &canvas) }
        for (row, point) in points.dropFirst(entry * rows).prefix(rows).enumerated() {
          draw(point, of: session, in: state, row: headings + row, on: &canvas)
          // The panel of the boundary shows where it is.
          if point == marked {
            canvas.write("▶", column: 0, row: headings + row, Style(.strong, bold: true))
          }
        }
      }
    }
  }

  private func drawHeadings(on canvas: inout Canvas) {
    if let place = columns.place { canvas.write("worst point", column: place, row: 0, Style(.dim)) }
    canvas.write("class", column: columns.name, row: 0, Style(.dim))
    canvas.write([Span("score", .dim)], endingAt: columns.scoreEnd, row: 0)
    canvas.write([Span("loss", .dim)], endingAt: columns.lossEnd, row: 0)
  }

  private func draw(
    _ index: Int, of session: TrainingSession.Snapshot, in state: State, row: Int,
    on canvas: inout Canvas
  ) {
    let data = session.dataset
    let target = data.targets[index]
    let score = session.report.scores[index]
    if let column = columns.place {
      let place = data.inputs[index].map { $0.signed(columns: 5) }.joined(separator: ", ")
      canvas.write("(\(place))", column: column, row: row, Style(.text))
    }
    var name = state.className(isPositive: target > 0, of: data)
    let word = name.removeLast()
    name.append(Span(word.text.cut(columns.nameColumns - name.columns), word.style))
    canvas.write(name, column: columns.name, row: row)
    canvas.write(
      [Span(score.signed(columns: columns.scoreColumns), .text)], endingAt: columns.scoreEnd,
      row: row)
    let loss = session.report.pointLosses[index].fixed(2, columns: columns.lossColumns)
    canvas.write([Span(loss, .strong, bold: true)], endingAt: columns.lossEnd, row: row)
    if !StepReport.isRight(score: score, target: target) {
      canvas.write(
        columns.verdict, column: columns.lossEnd + columns.verdictGap, row: row, Style(.bad))
    }
  }
}
