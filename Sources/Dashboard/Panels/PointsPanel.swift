import TerminalCanvas
import Zeusgrad

extension State {
  /// Draws how many points are wrong or near the boundary, and those that pay most.
  func drawPoints(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let report = session.report
    let wrong = report.points - report.correct
    let inside = canvas.box(
      Rect(canvas.size), title: [Span("Points", .title, bold: true)],
      trailing: [
        Span("\(wrong) wrong", wrong > 0 ? .bad : .good),
        Span(" · ", .dim), Span("\(report.withinMargin) within the margin", .text),
      ],
      border: border(of: .points))
    guard inside.rows > 0 else { return }
    let headings = " worst point        class    score      loss"
    let hasHeadings = inside.rows >= 3
    if hasHeadings {
      canvas.write(headings.cut(inside.columns), column: inside.column, row: inside.row, Style(.dim))
    }
    let rows = inside.rows - (hasHeadings ? 1 : 0)
    for (index, point) in worstPoints(report, atMost: rows).enumerated() {
      let row = inside.row + (hasHeadings ? 1 : 0) + index
      canvas.draw(in: Rect(column: inside.column, row: row, columns: inside.columns, rows: 1)) {
        drawPoint(point, of: session, on: &$0)
      }
    }
  }

  private func drawPoint(
    _ index: Int, of session: TrainingSession.Snapshot, on canvas: inout Canvas
  ) {
    let data = session.dataset
    let target = data.targets[index]
    let score = session.report.scores[index]
    let isRight = StepReport.isRight(score: score, target: target)
    let place = data.inputs[index].map(\.signed).joined(separator: ", ")
    canvas.write("(\(place))".padded(18), column: 1, row: 0, Style(.text))
    canvas.write(className(isPositive: target > 0, of: data), column: 20, row: 0)
    canvas.write(score.signed.aligned(8), column: 26, row: 0, Style(.text))
    canvas.write(
      session.report.pointLosses[index].fixed(2).aligned(8), column: 36, row: 0,
      Style(.strong, bold: true))
    if !isRight {
      let space = canvas.size.columns >= 53
      canvas.write(space ? "wrong" : "✗", column: 46, row: 0, Style(.bad))
    }
  }

  /// The points that pay most, in that order; of equals the first.
  private func worstPoints(_ report: StepReport, atMost count: Int) -> [Int] {
    var worst: [Int] = []
    for (index, loss) in report.pointLosses.enumerated() {
      let place = worst.firstIndex { loss > report.pointLosses[$0] } ?? worst.count
      guard place < count else { continue }
      worst.insert(index, at: place)
      if worst.count > count { worst.removeLast() }
    }
    return worst
  }
}
