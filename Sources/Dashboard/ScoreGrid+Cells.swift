import TerminalCanvas
import Zeusgrad

extension ScoreGrid.Request {
  /// The index of the cell that a point lies in, row-major; nil outside.
  func cell(of point: [Double], in size: Size) -> Int? {
    let column = (point[0] - x.lowerBound) / (x.upperBound - x.lowerBound) * Double(size.columns)
    let row = (y.upperBound - point[1]) / (y.upperBound - y.lowerBound) * Double(size.rows)
    guard column >= 0, column < Double(size.columns), row >= 0, row < Double(size.rows) else {
      return nil
    }
    return Int(row) * size.columns + Int(column)
  }
}
