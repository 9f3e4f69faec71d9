import Colors
import TerminalCanvas
import Zeusgrad

extension PanelID {
  package static let boundary = PanelID(word: "boundary")
}

/// What the network answers over the plane, and the points on top.
struct BoundaryPanel: Panel {
  let id = PanelID.boundary
  let number = 4
  let title = "Boundary"
  let place = Layout.Place.stage
  let explanation =
    "What the network answers everywhere in the plane. Each class has characters or a colour of its "
    + "own, stronger where the answer is surer; where they meet is the boundary. The letters or "
    + "discs on top are the points it learns from, their classes named below. A capital letter or a "
    + "diamond on a ground of its own is wrong: it lies on the other side. v draws the map "
    + "another way: in its margin, a line is where the score is 0, dashes where it is −1 or +1."

  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] {
    let request = Self.gridRequest(for: size, data: session.dataset, style: state.shownStyle)
    return request.map { [.scoreGrid($0)] } ?? []
  }

  mutating func showNextView(in state: inout State) { state.preferences.heatmap = state.nextStyle }

  /// A click selects the point at the pointer or beside it, and elsewhere none.
  mutating func use(_ mouse: Mouse, in state: inout State) -> [Command]? {
    guard mouse.action == .press(button: 1), let session = state.session,
      let size = state.layout.panels[id]?.size
    else { return nil }
    let area = Self.fieldArea(of: size)
    guard area.contains(column: mouse.column, row: mouse.row),
      let request = Self.gridRequest(for: size, data: session.dataset, style: state.shownStyle)
    else { return nil }
    let points = ShownPoints(session, on: request, cells: area.size, selected: state.selectedPoint)
    let cell = (mouse.row - area.row) * area.columns + mouse.column - area.column
    state.select([0, -1, 1].lazy.compactMap { points.point(at: cell + $0) }.first)
    return []
  }

  /// Whether a panel has room for rows below the field.
  static func hasLegend(_ size: Size) -> Bool { size.rows >= 14 }

  /// Where the field is in a panel: without the border and the rows below.
  static func fieldArea(of size: Size) -> Rect {
    let legend = hasLegend(size) ? 2 : 0
    return Rect(column: 1, row: 1, columns: size.columns - 2, rows: size.rows - 2 - legend)
  }

  /// The part of the plane that a panel shows: square to the eye, with all points in it.
  static func gridRequest(
    for size: Size, data: Dataset, style: HeatmapStyle
  ) -> ScoreGrid.Request? {
    let area = fieldArea(of: size)
    guard area.columns > 0, area.rows > 0 else { return nil }
    let largest = data.inputs.reduce(0.5) { $1.reduce($0) { max($0, $1.magnitude) } }
    let extent = (largest * 10.5).rounded(.up) / 10
    // A cell is twice as high as wide.
    let unit = max(2 * extent / Double(area.columns), extent / Double(area.rows))
    let x = unit * Double(area.columns) / 2
    let y = unit * Double(area.rows)
    return ScoreGrid.Request(
      x: -x...x, y: -y...y, columns: area.columns, rows: area.rows * style.scoresPerCell)
  }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    let (area, style) = (Self.fieldArea(of: canvas.size), state.shownStyle)
    let request = Self.gridRequest(for: canvas.size, data: session.dataset, style: style)
    let points = request.map {
      ShownPoints(session, on: $0, cells: area.size, selected: state.selectedPoint)
    }
    drawBorder(session, in: state, points, on: &canvas)
    guard let request, let points else { return }
    canvas.draw(in: area) { canvas in
      let field = session.grid.map {
        FieldPicture($0, of: request, rows: area.rows, isInBlocks: state.hasBlocks)
      }
      if let field { draw(field, on: &canvas) }
      if style.hasLines, let grid = session.grid, let field {
        drawLines(DotScores(grid, of: request, cells: area.size), on: field, &canvas)
      }
      draw(points, of: session, in: state, on: field, &canvas)
    }
    if Self.hasLegend(canvas.size) {
      drawLegend(
        session, in: state, points, x: request.x, row: area.row + area.rows, on: &canvas)
    }
  }
}
