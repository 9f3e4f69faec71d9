import Colors
import TerminalCanvas
import Zeusgrad

/// What is inside the gradient panel: a row, or a few, for each layer.
struct GradientTable {
  let session: TrainingSession.Snapshot
  let rows: GradientRows
  let columns: GradientColumns

  init(_ session: TrainingSession.Snapshot, _ size: Size) {
    self.session = session
    rows = GradientRows(
      rows: size.rows, layers: session.report.layers.count, verdict: session.diagnosis.verdict)
    columns = GradientColumns(
      columns: size.columns, hasPenalty: session.settings.penalty != Penalty(),
      isHigh: rows.isHigh)
  }

  /// The decades that the bars span: from what the verdict calls weak to what it calls strong.
  static let decades =
    Diagnosis.weakGradient.decimalLogarithm
    .rounded()...Diagnosis.strongGradient.decimalLogarithm.rounded()

  /// How many steps of the past are shown.
  var historyLength: Int {
    rows.isHigh ? max(0, columns.history - GradientColumns.ends) * 2 : columns.history
  }

  /// Whether the bar of a layer that is shown has the mark of the penalty.
  var showsPenalty: Bool {
    rows.layers.contains { penaltyMark(of: session.report.layers[$0]) != nil }
  }

  func draw(on canvas: inout Canvas) {
    if rows.headings > 0 { drawHeadings(on: &canvas) }
    for (place, index) in rows.layers.enumerated() {
      let row = Rect(
        column: 0, row: rows.headings + place * rows.height, columns: canvas.size.columns,
        rows: rows.height)
      canvas.draw(in: row) { drawLayer(index, on: &$0) }
    }
  }

  private func drawLayer(_ index: Int, on canvas: inout Canvas) {
    let layer = session.report.layers[index]
    let isLast = index == session.report.layers.count - 1
    canvas.write(isLast ? "out" : String(index + 1), column: 0, row: 0, Style(.text))
    canvas.write(
      "\(layer.inputs)→\(layer.units)".cut(GradientColumns.name - 5), column: 4, row: 0,
      Style(.dim))
    var column = GradientColumns.name
    canvas.write(
      Meter.bar(Self.fraction(layer.dataGradientNorm), columns: columns.bar), column: column,
      row: 0, Style(.meter))
    if let mark = penaltyMark(of: layer) {
      canvas.write("┊", column: column + mark, row: 0, Style(.strong))
    }
    column += columns.bar
    /// Writes text at the right of the next column.
    func write(_ text: String, columns: Int, _ role: Role, on canvas: inout Canvas) {
      column += columns
      canvas.write([Span(text, role)], endingAt: column, row: 0)
    }
    write(layer.dataGradientNorm.scientific, columns: GradientColumns.norm, .strong, on: &canvas)
    if columns.hasPenaltyNorm {
      write(
        layer.penaltyGradientNorm.scientific, columns: GradientColumns.norm,
        penaltyMatters(in: layer) ? .text : .dim, on: &canvas)
    }
    if columns.history > 0 {
      drawHistory(of: index, column: column + 1, on: &canvas)
      column += columns.history + 1
    }
    if columns.hasUpdateRatio {
      write(
        layer.updateRatio?.scientific ?? "–", columns: GradientColumns.updateRatio, .text,
        on: &canvas)
    }
    if columns.hasDeadUnits {
      let text = layer.deadUnits.map { "\($0)/\(layer.units)" } ?? "–"
      let role: Role = (layer.deadUnits ?? 0) == 0 ? .dim : layer.isDead ? .bad : .warning
      write(
        text.cut(GradientColumns.deadUnits - 1), columns: GradientColumns.deadUnits, role,
        on: &canvas)
    }
  }

  /// Whether the penalty pulls a layer at least a tenth as strongly as the points do.
  private func penaltyMatters(in layer: LayerReport) -> Bool {
    layer.penaltyGradientNorm > 0 && layer.penaltyGradientNorm >= layer.dataGradientNorm / 10
  }

  /// The column of a bar where the pull of the penalty is marked; nil where it does not matter.
  private func penaltyMark(of layer: LayerReport) -> Int? {
    guard columns.bar > 0, penaltyMatters(in: layer) else { return nil }
    let part = min(1, max(0, Self.fraction(layer.penaltyGradientNorm)))
    return min(columns.bar - 1, Int(part * Double(columns.bar)))
  }

  /// Draws the headings in one row or, in full, in two.
  private func drawHeadings(on canvas: inout Canvas) {
    var column = GradientColumns.name
    func write(_ upper: String, _ lower: String, columns: Int, on canvas: inout Canvas) {
      column += columns
      if rows.headings > 1 { canvas.write([Span(upper, .dim)], endingAt: column, row: 0) }
      canvas.write([Span(lower, .dim)], endingAt: column, row: rows.headings - 1)
    }
    canvas.write("layer", column: 0, row: rows.headings - 1, Style(.dim))
    if columns.bar >= 7 {
      canvas.write(
        "1e\(Int(Self.decades.lowerBound))", column: column, row: rows.headings - 1, Style(.dim))
    }
    let penalty = session.penaltyName
    write(
      showsPenalty ? "┊\(penalty)" : "", columns.bar >= 7 ? Diagnosis.strongGradient.short : "",
      columns: columns.bar, on: &canvas)
    write("", "‖∂L/∂θ‖", columns: GradientColumns.norm, on: &canvas)
    if columns.hasPenaltyNorm { write("", penalty, columns: GradientColumns.norm, on: &canvas) }
    if columns.history > 0 {
      write("", rows.isHigh ? "" : "history", columns: columns.history + 1, on: &canvas)
      if rows.isHigh {
        canvas.write(
          "history", column: column - columns.history + GradientColumns.ends,
          row: rows.headings - 1, Style(.dim))
      }
    }
    if columns.hasUpdateRatio {
      write("update", "/weight", columns: GradientColumns.updateRatio, on: &canvas)
    }
    if columns.hasDeadUnits {
      write("dead", "units", columns: GradientColumns.deadUnits, on: &canvas)
    }
  }

  /// Where a norm lies between the ends of the bars, which are a power of ten each.
  static func fraction(_ norm: Double) -> Double {
    guard norm > 0 else { return 0 }
    return (norm.decimalLogarithm - decades.lowerBound)
      / (decades.upperBound - decades.lowerBound)
  }
}
