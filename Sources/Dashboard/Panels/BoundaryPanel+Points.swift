import Colors
import TerminalCanvas
import Zeusgrad

extension BoundaryPanel {
  /// Draws points over a canvas that shows the field.
  func draw(
    _ points: ShownPoints, of session: TrainingSession.Snapshot, in state: State,
    on field: FieldPicture?, _ canvas: inout Canvas
  ) {
    func draw(at cell: Int, _ content: (_ ground: Role) -> Cell) {
      let (row, column) = cell.quotientAndRemainder(dividingBy: canvas.size.columns)
      canvas[column, row] = content(field?.ground(column: column, row: row) ?? .surface)
    }
    for (cell, point) in points.cells.enumerated() {
      guard let point else { continue }
      draw(at: cell) { ground in
        state.mark(
          isPositive: session.dataset.targets[point] > 0, isRight: session.isRight(point),
          on: ground)
      }
    }
    if let arrow = points.arrow {
      draw(at: arrow.cell) { ground in
        Cell(arrow.isAtLeft ? "▶" : "◀", style: Style(.strong, on: ground, bold: true))
      }
    }
  }
}
