import TerminalCanvas
import Zeusgrad

/// The scores at the dots of a picture: two columns and four rows a cell.
struct DotScores {
  let columns: Int
  let rows: Int
  /// Row-major, shape (rows, columns), top row first; NaN where there is none.
  private(set) var values: [Double]

  /// Asks for the score at every dot.
  init(cells size: Size, score: (_ column: Int, _ row: Int) -> Double) {
    (columns, rows) = (max(0, size.columns) * 2, max(0, size.rows) * 4)
    values = []
    values.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns { values.append(score(column, row)) }
    }
  }

  /// Interpolates a grid, which may be coarser or of another part of the plane, between its scores.
  ///
  /// - Parameters:
  ///   - grid: The scores there are.
  ///   - request: The part of the plane that the picture shows; its resolution is of no matter.
  ///   - size: The cells of the picture.
  init(_ grid: ScoreGrid, of request: ScoreGrid.Request, cells size: Size) {
    let samples = grid.request
    let across = Self.places(size.columns * 2, on: request.x, samples.columns, on: samples.x)
    // From the top down, as rows are counted.
    let down = Self.places(
      size.rows * 4, on: -request.y.upperBound...(-request.y.lowerBound),
      samples.rows, on: -samples.y.upperBound...(-samples.y.lowerBound))
    self.init(cells: size) { column, row in
      guard let x = across[column], let y = down[row] else { return .nan }
      let (upper, lower) = (y.first * samples.columns, y.second * samples.columns)
      return Self.mix(
        Self.mix(grid.scores[upper + x.first], grid.scores[upper + x.second], x.share),
        Self.mix(grid.scores[lower + x.first], grid.scores[lower + x.second], x.share), y.share)
    }
  }

  subscript(column: Int, row: Int) -> Double { values[row * columns + column] }

  /// Two neighbouring samples, and how far a dot is on the way from one to the other.
  private struct Place {
    let first: Int
    let second: Int
    let share: Double
  }

  /// Where dots lie among samples, both in the middles of equal parts of their ranges.
  ///
  /// Dots beyond the outermost samples continue the line between these and the next; a dot outside
  /// the range of the samples has no place.
  private static func places(
    _ dots: Int, on range: ClosedRange<Double>, _ samples: Int, on sampled: ClosedRange<Double>
  ) -> [Place?] {
    (0..<max(0, dots)).map { dot in
      let share = (Double(dot) + 0.5) / Double(dots)
      let value = range.lowerBound + share * (range.upperBound - range.lowerBound)
      guard sampled.contains(value) else { return nil }
      let size = (sampled.upperBound - sampled.lowerBound) / Double(samples)
      let position = (value - sampled.lowerBound) / size - 0.5
      let first = max(0, min(samples - 2, Int(position.rounded(.down))))
      return Place(
        first: first, second: min(samples - 1, first + 1), share: position - Double(first))
    }
  }

  private static func mix(_ first: Double, _ second: Double, _ share: Double) -> Double {
    first + share * (second - first)
  }
}
