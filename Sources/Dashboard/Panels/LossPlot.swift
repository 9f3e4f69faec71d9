import TerminalCanvas
import Zeusgrad

/// Where everything is in the panel of the loss.
struct LossPlot {
  /// Where the curve is.
  let area: Rect
  let axis: VerticalAxis
  /// The row of the labels of changes; in a low panel they lie on the curve.
  let labelRow = 1
  /// The step at the right edge.
  let lastStep: Int

  /// Divides a panel.
  init(size: Size, _ session: TrainingSession.Snapshot, isLogarithmic: Bool) {
    // Besides the border, there are the line of the horizontal axis and its numbers.
    let top = size.rows >= 9 ? labelRow + 1 : labelRow
    let rows = max(0, size.rows - top - 3)
    let extent = session.lossExtent
    axis =
      isLogarithmic
      ? VerticalAxis(from: extent.smallestPositive, to: extent.largest, rows: rows)
      : VerticalAxis(upTo: extent.bound, rows: rows)
    // The labels, a blank and the line; a few columns more or less are not worth a jump.
    let left = 1 + max(5, axis.labelColumns) + 2
    area = Rect(column: left, row: top, columns: size.columns - left - 1, rows: rows)
    lastStep = max(1, session.curveLastStep)
  }

  /// Two dots a column.
  var dotColumns: Int { area.columns * 2 }

  /// The column of cells, from the left edge of the plot, in which the curve is at a step.
  func column(of step: Int) -> Int {
    Curve.column(ofStep: Double(step), of: dotColumns, lastStep: lastStep) / 2
  }
}
