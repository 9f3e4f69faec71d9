import Colors
import TerminalCanvas
import Zeusgrad

extension PanelID {
  package static let points = PanelID(word: "points")
}

/// How many points are wrong or near the boundary, and those with the largest loss.
struct PointsPanel: Panel {
  let id = PanelID.points
  let number = 3
  let title = "Points"
  let place = Layout.Place.left
  let explanation =
    "The points with the largest loss, the worst first (▶ on the map, while it is wrong), and where "
    + "they are: x to the right of the middle, y up. The sign of the score is the answer. Between −1 and +1 a point is "
    + "within the margin: even if it is right, a small change of the weights would tip it."

  /// The points make room for the curve first.
  func rows(of column: Layout.LeftColumn) -> Int? {
    column.kind == .full ? max(5, min(8, column.rows / 4)) : column.rows < 18 ? 0 : 5
  }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    let report = session.report
    let wrong = report.points - report.correct
    let inside = canvas.box(
      Rect(canvas.size), title: heading(in: state),
      trailing: [
        [
          Span("\(wrong) wrong", wrong > 0 ? .bad : .good),
          Span(" · ", .dim), Span("\(report.withinMargin) within the margin", .text),
        ],
        [Span("\(wrong) wrong", wrong > 0 ? .bad : .good)],
      ],
      border: border(in: state))
    guard inside.rows > 0 else { return }
    let columns = PointColumns(columns: inside.columns)
    let hasHeadings = inside.rows >= 3
    canvas.draw(in: inside) { canvas in
      if hasHeadings { drawHeadings(columns, on: &canvas) }
      let first = hasHeadings ? 1 : 0
      let worst = session.worstPoints(atMost: inside.rows - first)
      for (index, point) in worst.enumerated() {
        draw(point, of: session, in: state, columns, row: first + index, on: &canvas)
      }
      // The panel of the boundary shows where it is.
      if session.markedPoint != nil {
        canvas.write("▶", column: columns.place - 1, row: first, Style(.strong, bold: true))
      }
    }
  }

  private func drawHeadings(_ columns: PointColumns, on canvas: inout Canvas) {
    canvas.write("worst point", column: columns.place, row: 0, Style(.dim))
    canvas.write("class", column: columns.name, row: 0, Style(.dim))
    canvas.write([Span("score", .dim)], endingAt: columns.scoreEnd, row: 0)
    canvas.write([Span("loss", .dim)], endingAt: columns.lossEnd, row: 0)
  }

  private func draw(
    _ index: Int, of session: TrainingSession.Snapshot, in state: State, _ columns: PointColumns,
    row: Int, on canvas: inout Canvas
  ) {
    let data = session.dataset
    let target = data.targets[index]
    let score = session.report.scores[index]
    let place = data.inputs[index].map(\.signed).joined(separator: columns.comma)
    let loss = session.report.pointLosses[index].fixed(2, columns: 5)
    canvas.write("(\(place))", column: columns.place, row: row, Style(.text))
    canvas.write(state.className(isPositive: target > 0, of: data), column: columns.name, row: row)
    canvas.write([Span(score.signed(columns: 8), .text)], endingAt: columns.scoreEnd, row: row)
    canvas.write([Span(loss, .strong, bold: true)], endingAt: columns.lossEnd, row: row)
    if !StepReport.isRight(score: score, target: target) {
      canvas.write(
        columns.verdict, column: columns.lossEnd + columns.verdictGap, row: row, Style(.bad))
    }
  }
}
