import Colors
import TerminalCanvas
import Zeusgrad

extension LossPanel {
  /// The highest loss of a part of the curve that left the plot at the top.
  struct Peak: Equatable {
    let value: Double
    /// The column of cells, from the left edge of the plot.
    let column: Int
  }

  /// From how many rows of cells on a plot is large.
  static let largePlot = 10

  /// Draws the curve and returns where it left the plot at the top.
  func drawCurve(
    _ curve: [Curve.Bucket?], _ plot: LossPlot, in state: State, on canvas: inout Canvas
  ) -> [Peak] {
    var dots = BrailleGrid(cells: plot.area.size)
    // One dot looks thin in a large plot; other characters are as bold as that anyway.
    let width = plot.area.rows >= Self.largePlot && state.glyphs == .braille ? 2 : 1
    func draw(from start: (column: Int, row: Int), to end: (column: Int, row: Int)) {
      for right in 0..<width {
        for down in 0..<width {
          dots.line(
            from: (start.column + right, start.row + down),
            to: (end.column + right, end.row + down))
        }
      }
    }
    let spacing = Curve.spacing(columns: dots.columns, lastStep: plot.lastStep)
    var previous: (column: Int, row: Int)?
    var peaks: [Peak] = []
    var lastOutside = -2
    for (column, bucket) in curve.prefix(dots.columns).enumerated() {
      // A logarithm has no place for zero.
      guard let bucket, !isLogarithmic || bucket.high > 0 else { continue }
      func place(_ value: Double) -> (column: Int, row: Int) {
        (column, plot.axis.dotRow(of: value))
      }
      let first = place(bucket.first)
      if let previous, column - previous.column <= spacing { draw(from: previous, to: first) }
      draw(from: place(bucket.high), to: place(bucket.low))
      previous = place(bucket.last)

      guard place(bucket.high).row + width <= 0 else { continue }
      let peak = Peak(value: bucket.high, column: column / 2)
      if column - lastOutside > spacing {
        peaks.append(peak)
      } else if let last = peaks.last, last.value < peak.value {
        peaks[peaks.count - 1] = peak
      }
      lastOutside = column
    }
    canvas.draw(dots, column: plot.area.column, row: plot.area.row, Style(.curve))
    return peaks
  }

  /// Marks where the curve left the plot, with the highest loss, and returns the columns that takes.
  func drawPeaks(
    _ peaks: [Peak], _ plot: LossPlot, in state: State, on canvas: inout Canvas
  ) -> Set<Int> {
    guard let highest = peaks.max(by: { $0.value < $1.value }) else { return [] }
    let area = plot.area
    // In ASCII an arrow is the key that does the same, which is "+".
    let arrow = state.glyphs == .ascii ? "^" : "↑"
    for peak in peaks {
      canvas.write(arrow, column: area.column + peak.column, row: area.row, Style(.bad))
    }
    let value = highest.value.brief
    // A blank keeps the curve from looking like a digit more.
    let behind = "\(arrow) \(value) "
    let isBehind = highest.column + behind.count <= area.columns
    let text = isBehind ? behind : " \(value) \(arrow)"
    let start = isBehind ? highest.column : highest.column + 1 - text.count
    var taken = Set(peaks.map(\.column))
    if start >= 0 {
      canvas.write(text, column: area.column + start, row: area.row, Style(.bad))
      taken.formUnion(start..<start + text.count)
    }
    return taken
  }
}
