import Colors
import TerminalCanvas
import Zeusgrad

extension PanelID {
  package static let gradients = PanelID(word: "gradients")
}

/// How strongly each layer is pulled, and whether it follows.
struct GradientPanel: Panel {
  let id = PanelID.gradients
  let number = 2
  let title = "Gradients"
  let place = Layout.Place.left
  let explanation =
    "How strongly the points pull each layer (out is the last): ‖∂L/∂θ‖, the norm of the gradient "
    + "of the data loss, on a log scale, and its history over the last steps; ┊ is the pull of the "
    + "penalty where it matters. update/weight is how far the last step moved the layer relative to "
    + "its size: 1e-3 to 1e-2 is healthy. A dead unit is off for every point and learns nothing."

  /// There are two rows of headings where there is room for them.
  func rows(of column: Layout.LeftColumn) -> Int? {
    min(column.layers + (column.kind == .full ? 4 : 2), column.rows / 3)
  }

  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] {
    let table = GradientTable(session, Rect(size).inset(columns: 2).size)
    return [.gradientHistories(columns: table.historyLength)]
  }

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    let inside = Rect(canvas.size).inset(columns: 2)
    let table = GradientTable(session, inside.size)
    let hidden = table.rows.hidden
    canvas.box(
      Rect(canvas.size),
      title: heading(in: state) + (hidden > 0 ? [Span(" +\(hidden) more", .dim)] : []),
      trailing: table.rows.headings > 0 ? [] : columnNames(table),
      bottom: verdictWords(session), border: border(in: state))
    canvas.draw(in: inside) { table.draw(on: &$0) }
  }

  /// What the columns are, where the rows have no headings.
  private func columnNames(_ table: GradientTable) -> [[Span]] {
    let penalty = table.showsPenalty ? "┊\(table.session.penaltyName)" : nil
    let norms = ["‖∂L/∂θ‖", penalty].compactMap { $0 }
    return (["dead units", "dead"].map { norms + [$0] } + [norms]).map {
      [Span($0.joined(separator: " · "), .dim)]
    } + [[Span(norms.joined(separator: " "), .dim)], [Span(norms.last ?? "", .dim)]]
  }

  private func verdictWords(_ session: TrainingSession.Snapshot) -> [[Span]] {
    let verdict = session.diagnosis.verdict
    return Self.words(of: verdict, layers: session.report.layers.count).map {
      [Span($0, verdict.severity.role ?? .dim)]
    }
  }

  /// A verdict in shorter and shorter forms, the last with the name that the last row has.
  static func words(of verdict: Diagnosis.Verdict, layers: Int) -> [String] {
    let words = verdict.words(layers: layers)
    return words + words.map { $0.replacing("the last layer", with: "out") }
  }
}
