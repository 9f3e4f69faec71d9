/// Where and when the first button of the mouse was pressed or clicked last.
package struct Click: Equatable, Sendable {
  /// The cell.
  package var column: Int
  package var row: Int
  /// In seconds since the opening.
  package var time: Double

  /// For how long a second click makes a double click, in seconds.
  private static let doubleTime = 0.4

  /// Whether another click at the same place makes the two a double click.
  func isDoubled(by other: Click) -> Bool {
    isAtPlace(of: other) && other.time - time <= Self.doubleTime
  }

  /// Whether it is in the same cell.
  func isAtPlace(of other: Click) -> Bool { column == other.column && row == other.row }
}
