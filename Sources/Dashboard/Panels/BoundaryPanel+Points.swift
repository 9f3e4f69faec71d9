import Colors
import TerminalCanvas
import Zeusgrad

extension BoundaryPanel {
  /// Draws the points over a canvas that shows the plane requested.
  func drawPoints(
    _ session: TrainingSession.Snapshot, in state: State, request: ScoreGrid.Request,
    on field: FieldPicture?, _ canvas: inout Canvas
  ) {
    let size = canvas.size
    func draw(_ index: Int, isRight: Bool) {
      let point = session.dataset.inputs[index]
      let x = (point[0] - request.x.lowerBound) / (request.x.upperBound - request.x.lowerBound)
      let y = (request.y.upperBound - point[1]) / (request.y.upperBound - request.y.lowerBound)
      let column = Int(x * Double(size.columns))
      let row = Int(y * Double(size.rows))
      guard canvas.contains(column: column, row: row) else { return }
      canvas[column, row] = state.mark(
        isPositive: session.dataset.targets[index] > 0, isRight: isRight,
        on: field?.ground(column: column, row: row) ?? .surface)
    }
    let rightness = zip(session.report.scores, session.dataset.targets).map {
      StepReport.isRight(score: $0, target: $1)
    }
    // Wrong points lie on top.
    for (index, isRight) in rightness.enumerated() where isRight { draw(index, isRight: true) }
    for (index, isRight) in rightness.enumerated() where !isRight { draw(index, isRight: false) }
  }
}
