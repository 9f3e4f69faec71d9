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
    "What the network answers everywhere in the plane. Each family of characters (or colours) is "
    + "one class; the stronger the mark, the surer the answer. The points it learns from "
    + "lie on top: a capital letter, a diamond or a red background marks a wrong one."

  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] {
    let request = Self.gridRequest(for: size, data: session.dataset, style: state.shownStyle)
    return request.map { [.scoreGrid($0)] } ?? []
  }

  mutating func showNextView(in state: inout State) {
    state.preferences.heatmap = state.preferences.heatmap == .ascii ? .blocks : .ascii
    state.sayWhatBlocksNeed()
  }

  /// Where the field is in a panel: without the border and the two rows below.
  static func fieldArea(of size: Size) -> Rect {
    let legend = size.rows >= 14 ? 2 : 0
    return Rect(column: 1, row: 1, columns: size.columns - 2, rows: size.rows - 2 - legend)
  }

  /// The part of the plane that a panel shows: square to the eye, with all points in it.
  static func gridRequest(
    for size: Size, data: Dataset, style: HeatmapStyle
  ) -> ScoreGrid.Request? {
    let area = fieldArea(of: size)
    guard area.columns > 0, area.rows > 0 else { return nil }
    let largest = data.inputs.reduce(0.5) { max($0, $1.map(abs).max() ?? 0) }
    let extent = (largest * 10.5).rounded(.up) / 10
    // A cell is twice as high as wide.
    let unit = max(2 * extent / Double(area.columns), extent / Double(area.rows))
    let x = unit * Double(area.columns) / 2
    let y = unit * Double(area.rows)
    return ScoreGrid.Request(
      x: -x...x, y: -y...y, columns: area.columns,
      rows: area.rows * (style == .blocks ? 2 : 1))
  }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    let (area, style) = (Self.fieldArea(of: canvas.size), state.shownStyle)
    let hasLegend = area.rows + 2 < canvas.size.rows
    canvas.box(
      Rect(canvas.size), title: heading(in: state), shortTitle: shortHeading(in: state),
      trailing: [
        [Span(session.correctWords, .text), Span(" · " + session.baselineWords, .dim)],
        [Span(session.correctWords, .text)],
      ],
      bottom: [
        hasLegend
          ? viewHint(in: state)
          : state.className(isPositive: true, of: session.dataset) + [Span("  ")]
            + state.className(isPositive: false, of: session.dataset)
      ],
      border: border(in: state))
    guard
      let request = Self.gridRequest(for: canvas.size, data: session.dataset, style: style)
    else { return }
    if let grid = session.grid {
      drawField(grid, style, request: request, area: area, on: &canvas)
    }
    drawPointMarks(session, in: state, request: request, area: area, on: &canvas)
    if hasLegend {
      drawLegend(session, in: state, request: request, row: area.row + area.rows, on: &canvas)
    }
  }

  /// The key that draws the field the other way, if there is one.
  private func viewHint(in state: State) -> [Span] {
    guard state.glyphs != .ascii else { return [] }
    return [
      Span(KeyMap.name(of: .nextView) + " ", .key),
      Span(state.shownStyle == .ascii ? "blocks" : "characters", .dim),
    ]
  }

  private func drawField(
    _ grid: ScoreGrid, _ style: HeatmapStyle, request: ScoreGrid.Request, area: Rect,
    on canvas: inout Canvas
  ) {
    func level(_ column: Int, _ row: Int) -> Int8 {
      // Just after a resize the grid may still be that of another size.
      let score =
        grid.request == request
        ? grid.squashedScore(column: column, row: row)
        : grid.squashedScore(at: request.point(column: column, row: row)) ?? 0
      // A diverged network answers NaN in some places; these belong to no class.
      return score.isNaN ? 0 : Int8((score * Double(Role.levels)).rounded())
    }
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let cell: Cell
        switch style {
        case .ascii: cell = .field(level(column, row))
        case .blocks:
          cell = .field(
            upper: level(column, 2 * row), lower: level(column, 2 * row + 1))
        }
        canvas[area.column + column, area.row + row] = cell
      }
    }
  }

  private func drawPointMarks(
    _ session: TrainingSession.Snapshot, in state: State, request: ScoreGrid.Request, area: Rect,
    on canvas: inout Canvas
  ) {
    func draw(_ index: Int, isRight: Bool) {
      let point = session.dataset.inputs[index]
      let x = (point[0] - request.x.lowerBound) / (request.x.upperBound - request.x.lowerBound)
      let y = (request.y.upperBound - point[1]) / (request.y.upperBound - request.y.lowerBound)
      let column = area.column + Int(x * Double(area.columns))
      let row = area.row + Int(y * Double(area.rows))
      guard column >= area.column, column < area.column + area.columns, row >= area.row,
        row < area.row + area.rows
      else { return }
      canvas[column, row] = state.mark(
        isPositive: session.dataset.targets[index] > 0, isRight: isRight,
        on: canvas[column, row].style.background)
    }
    let rightness = zip(session.report.scores, session.dataset.targets).map {
      StepReport.isRight(score: $0, target: $1)
    }
    // Wrong points lie on top.
    for (index, isRight) in rightness.enumerated() where isRight { draw(index, isRight: true) }
    for (index, isRight) in rightness.enumerated() where !isRight { draw(index, isRight: false) }
  }

  private func drawLegend(
    _ session: TrainingSession.Snapshot, in state: State, request: ScoreGrid.Request, row: Int,
    on canvas: inout Canvas
  ) {
    let right = canvas.size.columns - 1
    let end = request.x.upperBound
    canvas.write((-end).signed1, column: 1, row: row, Style(.dim))
    canvas.write("0", column: canvas.size.columns / 2, row: row, Style(.dim))
    canvas.write([Span(end.signed1, .dim)], endingAt: right, row: row)

    let data = session.dataset
    var column = 2
    for isPositive in [true, false] {
      let count = isPositive ? data.positiveCount : data.count - data.positiveCount
      let spans = state.className(isPositive: isPositive, of: data) + [Span(" \(count)", .text)]
      column = canvas.write(spans, column: column, row: row + 1) + 3
    }
    let ramp = Cell.rampLevels
    guard column + ramp.count + 1 <= right else { return }
    for (index, level) in ramp.enumerated() {
      let place = right - 1 - ramp.count + index
      canvas[place, row + 1] =
        state.shownStyle == .ascii
        ? .field(Int8(level)) : .field(upper: Int8(level), lower: Int8(level))
    }
  }
}

extension Double {
  /// The number with its sign and one decimal, such as `−1.6`.
  fileprivate var signed1: String { (self < 0 ? "−" : "+") + magnitude.fixed(1) }
}
