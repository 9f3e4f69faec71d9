import Colors
import TerminalCanvas
import Zeusgrad

extension GradientTable {
  /// Draws the latest norms of a layer: in a row of small bars or, in more rows, as a curve.
  func drawHistory(of index: Int, column: Int, on canvas: inout Canvas) {
    // Until the session has heard of another size, it hands out what was shown before.
    let history = Array(session.gradientHistories[index].suffix(historyLength))
    guard rows.isHigh else {
      // Nothing is drawn where nothing pulled: even the lowest bar would look like a little.
      let fractions = history.map { $0 > 0 ? Self.fraction($0) : .nan }
      canvas.write(
        Meter.sparkline(fractions, span: 0.1), column: column, row: 0, Style(.dim))
      return
    }
    guard let ends = historyEnds else { return }
    let height = rows.height - 1
    let axis = column + GradientColumns.ends - 1
    for row in 0..<height { canvas.write("│", column: axis, row: row, Style(.dim)) }
    for (end, row) in [(ends.upperBound, 0), (ends.lowerBound, height - 1)] {
      canvas.write([Span("1e\(end)┤", .dim)], endingAt: axis + 1, row: row)
    }
    var grid = BrailleGrid(
      cells: Size(columns: columns.history - GradientColumns.ends, rows: height))
    var last: (column: Int, row: Int)?
    for (place, norm) in history.enumerated() {
      guard norm > 0, norm.isFinite else {
        last = nil
        continue
      }
      let part =
        (Double(ends.upperBound) - norm.decimalLogarithm) / Double(ends.count - 1)
      let dot = (column: place, row: Int((part * Double(grid.rows - 1)).rounded()))
      grid.line(from: last ?? dot, to: dot)
      last = dot
    }
    canvas.draw(grid, column: axis + 1, row: 0, Style(.meter))
  }

  /// The powers of ten between which all histories that are shown lie; nil where there are none.
  private var historyEnds: ClosedRange<Int>? {
    let norms = rows.layers.flatMap { session.gradientHistories[$0].suffix(historyLength) }
      .filter { $0 > 0 && $0.isFinite }
    guard let least = norms.min(), let most = norms.max() else { return nil }
    let low = Int(least.decimalLogarithm.rounded(.down))
    return low...max(low + 1, Int(most.decimalLogarithm.rounded(.up)))
  }
}
