import Colors
import TerminalCanvas
import Zeusgrad

extension LossPanel {
  func drawVerticalAxis(_ plot: LossPlot, on canvas: inout Canvas) {
    let area = plot.area
    for row in 0..<area.rows {
      canvas.write("│", column: area.column - 1, row: area.row + row, Style(.border))
    }
    for tick in plot.axis.ticks {
      let row = area.row + tick.row
      canvas.write([Span(tick.label, .dim)], endingAt: area.column - 2, row: row)
      canvas.write("┤", column: area.column - 1, row: row, Style(.border))
      guard tick.isDecade, area.rows >= Self.largePlot else { continue }
      for column in 0..<area.columns {
        canvas.write("┄", column: area.column + column, row: row, Style(.border))
      }
    }
  }

  func drawHorizontalAxis(_ plot: LossPlot, on canvas: inout Canvas) {
    let area = plot.area
    let row = area.row + area.rows
    for column in 0..<area.columns {
      canvas.write("─", column: area.column + column, row: row, Style(.border))
    }
    canvas.write("└", column: area.column - 1, row: row, Style(.border))
    // So far apart that the numbers, which grow to the right, do not touch.
    let distance = max(10, plot.lastStep.grouped.count + 3)
    let step = RoundNumber(
      atLeast: Double(plot.lastStep) * Double(distance) / Double(max(area.columns, distance)))
    var free = 0
    for tick in stride(from: 0, through: plot.lastStep, by: max(1, Int(step.value))) {
      let column = plot.column(of: tick)
      canvas.write("┬", column: area.column + column, row: row, Style(.border))
      let label = tick.grouped
      let start = min(max(0, column - label.count / 2), area.columns - label.count)
      guard start >= free else { continue }
      canvas.write(label, column: area.column + start, row: row + 1, Style(.dim))
      free = start + label.count + 1
    }
  }
}
