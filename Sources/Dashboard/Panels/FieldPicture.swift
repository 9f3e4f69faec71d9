import Colors
import TerminalCanvas
import Zeusgrad

/// The field of the boundary in cells.
struct FieldPicture {
  private let columns: Int
  /// How many levels a cell has, one above the other.
  private let perCell: Int
  /// Row-major, shape (rows × perCell, columns).
  private let levels: [Int8]
  let isInBlocks: Bool

  /// Takes the scores of a grid that should be the one requested.
  ///
  /// - Parameters:
  ///   - grid: The scores there are.
  ///   - request: What was asked for.
  ///   - rows: How many rows of cells the picture has.
  ///   - isInBlocks: Whether blocks are drawn or characters.
  init(_ grid: ScoreGrid, of request: ScoreGrid.Request, rows: Int, isInBlocks: Bool) {
    columns = request.columns
    perCell = request.rows / rows
    self.isInBlocks = isInBlocks
    var levels: [Int8] = []
    levels.reserveCapacity(request.rows * request.columns)
    for row in 0..<request.rows {
      for column in 0..<request.columns {
        // Just after a resize the grid may still be that of another size.
        let score =
          grid.request == request
          ? grid.squashedScore(column: column, row: row)
          : grid.squashedScore(at: request.point(column: column, row: row)) ?? 0
        levels.append(Self.level(ofSquashed: score))
      }
    }
    self.levels = levels
  }

  /// The level of a squashed score.
  static func level(ofSquashed score: Double) -> Int8 {
    // A diverged network answers NaN in some places; these belong to no class.
    score.isNaN ? 0 : Int8((score * Double(Role.levels)).rounded())
  }

  /// A cell where nothing lies on the field.
  func cell(column: Int, row: Int) -> Cell {
    let (upper, lower) = halves(column, row)
    return isInBlocks ? .field(upper: upper, lower: lower) : .field(mean(upper, lower))
  }

  /// The ground of what lies on the field.
  func ground(column: Int, row: Int) -> Role {
    let (upper, lower) = halves(column, row)
    return isInBlocks ? .field(mean(upper, lower)) : .fieldGround(mean(upper, lower))
  }

  private func halves(_ column: Int, _ row: Int) -> (upper: Int8, lower: Int8) {
    let first = row * perCell * columns + column
    return (levels[first], levels[first + (perCell - 1) * columns])
  }

  private func mean(_ upper: Int8, _ lower: Int8) -> Int8 {
    Int8(((Double(upper) + Double(lower)) / 2).rounded())
  }
}
