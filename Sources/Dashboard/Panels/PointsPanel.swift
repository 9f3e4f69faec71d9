import Colors
import TerminalCanvas
import Zeusgrad

extension PanelID {
  package static let points = PanelID(word: "points")
}

/// How many points are wrong or near the boundary, and those with the largest loss.
struct PointsPanel: Panel {
  let id = PanelID.points
  let number = 3
  let title = "Points"
  let place = Layout.Place.left
  let explanation =
    "The points with the largest loss, the worst first (▶ on the map, while it is wrong), and where "
    + "they are: x to the right of the middle, y up. The sign of the score is the answer. Between −1 "
    + "and +1 a point is within the margin: even if it is right, a small change of the weights would "
    + "tip it. In focus, j and k scroll to the other points, g and G to the ends."
  /// How many of the worst points are scrolled away at the top.
  private var first = 0

  /// The points make room for the curve first.
  func rows(of column: Layout.LeftColumn) -> Int? {
    column.kind == .full ? max(5, min(8, column.rows / 4)) : column.rows < 18 ? 0 : 4
  }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    let report = session.report
    let wrong = report.points - report.correct
    let page = PointPage(Rect(canvas.size).inset().size)
    let first = movement(in: state)?.clamp(first) ?? 0
    let inside = canvas.box(
      Rect(canvas.size), title: heading(in: state),
      trailing: [
        [
          Span("\(wrong.grouped) wrong", wrong > 0 ? .bad : .good),
          Span(" · ", .dim), Span("\(report.withinMargin.grouped) within the margin", .text),
        ],
        [Span("\(wrong.grouped) wrong", wrong > 0 ? .bad : .good)],
      ],
      bottom: page.words(from: first, of: report.points, hasFocus: state.focus == id),
      border: border(in: state))
    canvas.draw(in: inside) { page.draw(session, in: state, from: first, on: &$0) }
  }

  mutating func beginRun() { first = 0 }

  mutating func press(_ key: Key, in state: inout State) -> [Command]? {
    guard let movement = movement(in: state), movement.page < movement.count,
      let line = movement.first(after: key, from: movement.clamp(first))
    else { return nil }
    first = line
    return []
  }

  mutating func use(_ mouse: Mouse, in state: inout State) -> [Command]? {
    if mouse.action == .press(button: 1) { return select(mouse, in: &state) }
    guard let movement = movement(in: state) else { return nil }
    switch mouse.action {
    case .wheelDown: first = movement.clamp(movement.clamp(first) + 1)
    case .wheelUp: first = movement.clamp(movement.clamp(first) - 1)
    default: return nil
    }
    return []
  }

  private func select(_ mouse: Mouse, in state: inout State) -> [Command]? {
    guard let session = state.session, let area = state.layout.panels[id] else { return nil }
    let page = PointPage(area.inset().size)
    let first = movement(in: state)?.clamp(first) ?? 0
    let point = page.point(column: mouse.column - 1, row: mouse.row - 1, of: session, from: first)
    guard let point else { return nil }
    state.select(point == state.selectedPoint ? nil : point)
    return []
  }

  /// How one moves in it; nil where it is not seen.
  private func movement(in state: State) -> ListMovement? {
    state.layout.panels[id].map {
      PointPage($0.inset().size).movement(of: state.session?.report.points ?? 0)
    }
  }
}
