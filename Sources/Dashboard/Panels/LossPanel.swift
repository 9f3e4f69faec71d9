import Colors
import TerminalCanvas
import Zeusgrad

extension PanelID {
  package static let loss = PanelID(word: "loss")
}

/// The loss over the steps, with what was changed during the run.
struct LossPanel: Panel {
  let id = PanelID.loss
  let number = 1
  let title = "Loss"
  let place = Layout.Place.left
  let explanation =
    "How wrong the network is, over the steps so far: the mean over the points, plus the penalty "
    + "on large weights. A line with lr shows where the learning rate was changed."

  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] {
    // Two dots a column.
    [.lossCurve(columns: Self.plotArea(of: size).columns * 2)]
  }

  /// How wide the numbers of the vertical axis are.
  private static let axisColumns = 7

  /// Where the curve is in a panel: without border, numbers and the rows below.
  static func plotArea(of size: Size) -> Rect {
    Rect(
      column: 1 + axisColumns, row: 1, columns: size.columns - 2 - axisColumns,
      rows: size.rows - 4)
  }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    let best = session.diagnosis.best
    canvas.box(
      Rect(canvas.size), title: heading(in: state),
      trailing: [
        [
          Span("best ", .dim), Span(best.loss.fixed(4), .text),
          Span(" at \(best.step.grouped)", .dim),
        ]
      ],
      border: border(in: state))
    let area = Self.plotArea(of: canvas.size)
    guard area.columns > 0, area.rows > 0 else { return }
    let values = session.lossCurve.compactMap { $0 }
    let axis = Axis(low: 0, high: values.map(\.high).max() ?? 1, steps: max(1, area.rows / 3))
    drawVerticalAxis(axis, area: area, on: &canvas)
    drawHorizontalAxis(session, area: area, on: &canvas)
    drawControls(session, area: area, on: &canvas)

    var dots = BrailleGrid(cells: area.size)
    var previous: (column: Int, row: Int)?
    for (column, bucket) in session.lossCurve.prefix(dots.columns).enumerated() {
      guard let bucket else { continue }
      func row(_ value: Double) -> Int {
        let position = min(1, max(0, axis.position(value)))
        return Int(((1 - position) * Double(dots.rows - 1)).rounded())
      }
      let last = (column: column, row: row(bucket.last))
      dots.line(from: (column, row(bucket.high)), to: (column, row(bucket.low)))
      dots.line(from: previous ?? last, to: last)
      previous = last
    }
    canvas.draw(dots, column: area.column, row: area.row, Style(.curve))
  }

  private func drawVerticalAxis(_ axis: Axis, area: Rect, on canvas: inout Canvas) {
    for row in 0..<area.rows {
      canvas.write("│", column: area.column - 1, row: area.row + row, Style(.border))
    }
    for tick in axis.ticks {
      let row = area.row + Int(((1 - axis.position(tick)) * Double(area.rows - 1)).rounded())
      let label = tick.fixed(axis.decimals, columns: Self.axisColumns - 2)
      canvas.write(
        label.aligned(Self.axisColumns - 2).cut(Self.axisColumns - 1), column: 1, row: row,
        Style(.dim))
      canvas.write("┤", column: area.column - 1, row: row, Style(.border))
    }
  }

  private func drawHorizontalAxis(
    _ session: TrainingSession.Snapshot, area: Rect, on canvas: inout Canvas
  ) {
    let row = area.row + area.rows
    for column in 0..<area.columns {
      canvas.write("─", column: area.column + column, row: row, Style(.border))
    }
    canvas.write("└", column: area.column - 1, row: row, Style(.border))
    let axis = Axis(
      low: 0, high: Double(session.curveLastStep), steps: max(2, area.columns / 10),
      rounded: false)
    for tick in axis.ticks {
      let column = area.column + Int((axis.position(tick) * Double(area.columns - 1)).rounded())
      let label = Int(tick.rounded()).grouped
      let start = max(area.column, column - label.count / 2)
      guard start + label.count <= area.column + area.columns else { continue }
      canvas.write("┬", column: column, row: row, Style(.border))
      canvas.write(label, column: start, row: row + 1, Style(.dim))
    }
  }

  /// Draws a line where something was changed, with what it was changed to.
  private func drawControls(
    _ session: TrainingSession.Snapshot, area: Rect, on canvas: inout Canvas
  ) {
    let last = Double(max(1, session.curveLastStep))
    // From the right, so that where there is no room for two labels the newer one is kept.
    var free = area.column + area.columns
    for control in session.run.journal.controls.reversed()
    where control.step <= session.report.step {
      let column =
        area.column + Int((Double(control.step) / last * Double(area.columns - 1)).rounded())
      for row in 1..<max(1, area.rows) {
        canvas.write("┊", column: column, row: area.row + row, Style(.border))
      }
      guard column < free else { continue }
      canvas.write("▾", column: column, row: area.row, Style(.event))
      let label = "\(control.change.field) \(control.change.value)"
      let isAtEdge = column - label.count < area.column
      let start = isAtEdge ? column + 1 : column - label.count
      if start + label.count < free || !isAtEdge {
        canvas.write(label, column: start, row: area.row, Style(.event))
      }
      free = min(column, start)
    }
  }
}
