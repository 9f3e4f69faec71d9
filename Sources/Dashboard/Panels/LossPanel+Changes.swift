import Colors
import TerminalCanvas
import Zeusgrad

extension LossPanel {
  /// Makes one of those changes of a field whose texts would collide.
  ///
  /// - Parameters:
  ///   - changes: By ascending step.
  ///   - text: What stands at the mark of a change.
  ///   - column: The column of the mark of a step.
  /// - Returns: What is left, by ascending last step.
  static func joined(
    _ changes: [JoinedChange], text: (JoinedChange) -> String, column: (Int) -> Int
  ) -> [JoinedChange] {
    var result: [JoinedChange] = []
    for var change in changes {
      // A text that joins two is longer, and may reach the one before.
      while let index = result.lastIndex(where: { $0.field == change.field }) {
        let before = result[index]
        let mark = column(before.lastStep)
        let length = text(before).count
        // At the left edge a text stands behind its mark.
        let end = mark < length ? mark + length : mark
        guard column(change.lastStep) - text(change).count - 1 <= end else { break }
        change.from = before.from
        change.firstStep = before.firstStep
        result.remove(at: index)
      }
      result.append(change)
    }
    return result
  }

  /// Draws a line down from every change.
  func drawLines(of changes: [JoinedChange], _ plot: LossPlot, on canvas: inout Canvas) {
    // From the newest; side by side they would be a wall.
    var free = plot.area.columns
    for change in changes.reversed() {
      let column = plot.column(of: change.lastStep)
      guard column < free else { continue }
      for row in plot.labelRow + 1..<max(plot.labelRow + 1, plot.area.row + plot.area.rows) {
        canvas.write("┊", column: plot.area.column + column, row: row, Style(.border))
      }
      free = column - 1
    }
  }

  /// Marks the changes and says what they were, where there is room.
  func drawLabels(
    of changes: [JoinedChange], besides taken: Set<Int>, _ plot: LossPlot, in state: State,
    on canvas: inout Canvas
  ) {
    // In ASCII an ellipsis is one dot, which would look like that of a decimal.
    let through = state.glyphs == .ascii ? ".." : "…"
    let joined = Self.joined(changes, text: { $0.text(through: through) }, column: plot.column)
    let marks = joined.map {
      (column: plot.column(of: $0.lastStep), text: $0.text(through: through))
    }
    let starts = MarkLabels.starts(of: marks, columns: plot.area.columns, taken: taken)
    for (mark, start) in zip(marks, starts) where !taken.contains(mark.column) {
      canvas.write(
        "▾", column: plot.area.column + mark.column, row: plot.labelRow, Style(.event))
      if let start {
        canvas.write(
          mark.text, column: plot.area.column + start, row: plot.labelRow, Style(.event))
      }
    }
  }
}
