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
    + "of the data loss, on a log scale, and its history over the last steps. update/weight is "
    + "how far the last step moved the layer relative to its size: 1e-3 to 1e-2 is healthy. "
    + "A dead unit is off for every point and learns nothing."

  /// There are two rows of headings where there is room for them.
  func rows(of column: Layout.LeftColumn) -> Int? {
    min(column.layers + (column.kind == .full ? 4 : 2), column.rows / 3)
  }

  func requests(
    for size: Size, in state: State, _ session: TrainingSession.Snapshot
  ) -> [TrainingSession.SnapshotRequest] {
    [.gradientHistories(columns: GradientColumns(columns: size.columns - 4).history)]
  }

  /// The decades that the bars span: from what the verdict calls weak to what it calls strong.
  private static let decades =
    Diagnosis.weakGradient.decimalLogarithm
    .rounded()...Diagnosis.strongGradient.decimalLogarithm.rounded()

  func draw(_ session: TrainingSession.Snapshot, in state: State, on canvas: inout Canvas) {
    let verdict = session.diagnosis.verdict
    let words = verdict.words(layers: session.report.layers.count)
    let hasHeadings = canvas.size.rows - 2 > session.report.layers.count
    let border = canvas.box(
      Rect(canvas.size), title: heading(in: state),
      trailing: hasHeadings ? [] : [[Span("‖∂L/∂θ‖ · dead units", .dim)]],
      bottom: words.map { [Span($0, verdict.severity.role ?? .dim)] }, border: border(in: state))
    canvas.draw(in: border.inset(columns: 1, rows: 0)) { inside in
      let layers = session.report.layers
      let columns = GradientColumns(columns: inside.size.columns)
      let headings = min(2, max(0, inside.size.rows - layers.count))
      if headings > 0 { drawHeadings(columns, rows: headings, on: &inside) }
      for index in layers.indices {
        let row = Rect(
          column: 0, row: headings + index, columns: inside.size.columns, rows: 1)
        inside.draw(in: row) { drawLayer(index, of: session, columns, on: &$0) }
      }
    }
  }

  private func drawLayer(
    _ index: Int, of session: TrainingSession.Snapshot, _ columns: GradientColumns,
    on canvas: inout Canvas
  ) {
    let layer = session.report.layers[index]
    let isLast = index == session.report.layers.count - 1
    var column = 0
    /// Writes text at the right of the next column.
    func write(_ text: String, columns: Int, _ role: Role, on canvas: inout Canvas) {
      canvas.write(text.aligned(columns), column: column, row: 0, Style(role))
      column += columns
    }
    canvas.write(isLast ? "out" : String(index + 1), column: 0, row: 0, Style(.text))
    canvas.write("\(layer.inputs)→\(layer.units)", column: 4, row: 0, Style(.dim))
    column = GradientColumns.name
    canvas.write(
      Meter.bar(Self.fraction(layer.dataGradientNorm), columns: columns.bar), column: column,
      row: 0, Style(.meter))
    column += columns.bar
    write(layer.dataGradientNorm.scientific, columns: GradientColumns.norm, .strong, on: &canvas)
    if columns.history > 0 {
      let history = session.gradientHistories[index].suffix(columns.history)
      write(
        Meter.sparkline(history.map(Self.fraction), span: 0.1), columns: columns.history + 1, .dim,
        on: &canvas)
    }
    if columns.hasUpdateRatio {
      write(
        layer.updateRatio?.scientific ?? "–", columns: GradientColumns.updateRatio, .text,
        on: &canvas)
    }
    if columns.hasDeadUnits {
      let text = layer.deadUnits.map { "\($0)/\(layer.units)" } ?? "–"
      let role: Role = (layer.deadUnits ?? 0) == 0 ? .dim : layer.isDead ? .bad : .warning
      write(text, columns: GradientColumns.deadUnits, role, on: &canvas)
    }
  }

  /// Draws the headings in one row or, in full, in two.
  private func drawHeadings(_ columns: GradientColumns, rows: Int, on canvas: inout Canvas) {
    var column = 0
    func write(_ upper: String, _ lower: String, columns: Int, on canvas: inout Canvas) {
      if rows > 1 { canvas.write(upper.aligned(columns), column: column, row: 0, Style(.dim)) }
      canvas.write(lower.aligned(columns), column: column, row: rows - 1, Style(.dim))
      column += columns
    }
    canvas.write("layer", column: 0, row: rows - 1, Style(.dim))
    column = GradientColumns.name
    write(
      "", columns.bar >= 7 ? Diagnosis.strongGradient.short : "", columns: columns.bar, on: &canvas)
    if columns.bar >= 7 {
      canvas.write(
        "1e\(Int(Self.decades.lowerBound))", column: GradientColumns.name, row: rows - 1,
        Style(.dim))
    }
    write("", "‖∂L/∂θ‖", columns: GradientColumns.norm, on: &canvas)
    if columns.history > 0 { write("", "history", columns: columns.history + 1, on: &canvas) }
    if columns.hasUpdateRatio {
      write("update", "/weight", columns: GradientColumns.updateRatio, on: &canvas)
    }
    if columns.hasDeadUnits {
      write("dead", "units", columns: GradientColumns.deadUnits, on: &canvas)
    }
  }

  /// Where a norm lies between the ends of the bars, which are a power of ten each.
  private static func fraction(_ norm: Double) -> Double {
    guard norm > 0 else { return 0 }
    let decade = norm.decimalLogarithm
    return (decade - decades.lowerBound) / (decades.upperBound - decades.lowerBound)
  }
}
