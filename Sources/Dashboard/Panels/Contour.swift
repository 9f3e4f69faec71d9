import TerminalCanvas

/// The line on which scores have one value, as the dots nearest to it.
struct Contour {
  /// Every dot of the line.
  private(set) var dots: BrailleGrid
  /// Those that are left when the line is dashed.
  private(set) var dashes: BrailleGrid

  /// How many dots make a dash, and how many a dash and the gap after it.
  static let (dash, period) = (4, 6)

  /// Finds the line wherever the scores of two neighbouring dots lie on both sides of it.
  init(of scores: DotScores, at value: Double) {
    dots = BrailleGrid(cells: Size(columns: scores.columns / 2, rows: scores.rows / 4))
    dashes = dots
    let isBelow = scores.values.map { $0 < value }
    for row in 0..<scores.rows {
      for column in 0..<scores.columns {
        let index = row * scores.columns + column
        if column + 1 < scores.columns, isBelow[index] != isBelow[index + 1] {
          cross((column, row), (column + 1, row), at: value, of: scores)
        }
        if row + 1 < scores.rows, isBelow[index] != isBelow[index + scores.columns] {
          cross((column, row), (column, row + 1), at: value, of: scores)
        }
      }
    }
  }

  /// Sets the nearer of two dots on different sides of the line.
  private mutating func cross(
    _ first: (column: Int, row: Int), _ second: (column: Int, row: Int), at value: Double,
    of scores: DotScores
  ) {
    let before = (scores[first.column, first.row] - value).magnitude
    let after = (scores[second.column, second.row] - value).magnitude
    // A score that is not finite is on no side.
    guard before.isFinite, after.isFinite else { return }
    let nearer = before <= after ? first : second
    set(nearer.column, nearer.row, of: scores)
  }

  private mutating func set(_ column: Int, _ row: Int, of scores: DotScores) {
    dots.set(column: column, row: row)
    // Dashes counted from where the line begins would run along it whenever that moves.
    let position = Self.isSteep(column, row, in: scores) ? row : column
    if position % Self.period < Self.dash { dashes.set(column: column, row: row) }
  }

  /// Whether the line through a dot goes more up than across.
  private static func isSteep(_ column: Int, _ row: Int, in scores: DotScores) -> Bool {
    let across =
      scores[min(scores.columns - 1, column + 1), row] - scores[max(0, column - 1), row]
    let down = scores[column, min(scores.rows - 1, row + 1)] - scores[column, max(0, row - 1)]
    return across.magnitude > down.magnitude
  }
}
