import Colors
import TerminalCanvas
import Zeusgrad

/// The columns of the gradient panel for a width; the least important are left out first.
struct GradientColumns {
  /// Layer and shape, such as `2   16→16`.
  static let name = 10
  static let norm = 9
  static let updateRatio = 9
  static let deadUnits = 7
  let bar: Int
  let history: Int
  let hasUpdateRatio: Bool
  let hasDeadUnits: Bool

  init(columns: Int) {
    var room = columns - Self.name - Self.norm
    hasDeadUnits = room >= Self.deadUnits + 7
    if hasDeadUnits { room -= Self.deadUnits }
    hasUpdateRatio = room >= Self.updateRatio + 14
    if hasUpdateRatio { room -= Self.updateRatio }
    history = room >= 12 ? min(40, room / 2 - 1) : 0
    bar = max(0, room - (history > 0 ? history + 1 : 0))
  }
}

extension State {
  /// The decades that the bars span.
  private static let decades = -4.0...1.0

  /// Draws how strongly each layer is pulled, and whether it follows.
  func drawGradients(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let verdict = verdict(of: session.report)
    let hasHeadings = canvas.size.rows - 2 > session.report.layers.count
    let border = canvas.box(
      Rect(canvas.size), title: title(of: .gradients, "Gradients"),
      trailing: hasHeadings ? [] : [Span("‖∂L/∂θ‖ · dead units", .dim)],
      bottom: [Span(verdict.text, verdict.role)], border: border(of: .gradients))
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
      Meter.bar(Self.fraction(layer.gradientNorm), columns: columns.bar), column: column,
      row: 0, Style(.meter))
    column += columns.bar
    write(layer.gradientNorm.scientific, columns: GradientColumns.norm, .strong, on: &canvas)
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
    write("", columns.bar >= 7 ? "10" : "", columns: columns.bar, on: &canvas)
    if columns.bar >= 7 {
      canvas.write("1e-4", column: GradientColumns.name, row: rows - 1, Style(.dim))
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

  private func verdict(of report: StepReport) -> (text: String, role: Role) {
    let dead = report.layers.indices.filter { report.layers[$0].isDead }
    func name(_ layer: Int) -> String {
      layer == report.layers.count - 1 ? "the last layer" : "layer \(layer + 1)"
    }
    if let layer = report.layers.firstIndex(where: { !$0.gradientNorm.isFinite }) {
      return ("the gradient of \(name(layer)) is not finite", .bad)
    }
    if let layer = dead.first { return ("\(name(layer)) is dead", .bad) }
    if report.step == 0 { return ("not trained yet", .dim) }
    let weak = report.layers.indices.filter { report.layers[$0].gradientNorm < 1e-4 }
    if report.accuracy < 1, let layer = weak.first {
      return ("hardly any gradient reaches \(name(layer))", .warning)
    }
    if let layer = report.layers.firstIndex(where: { $0.gradientNorm > 10 }) {
      return ("the gradient of \(name(layer)) is very large", .warning)
    }
    let fast = report.layers.firstIndex { ($0.updateRatio ?? 0) > 0.1 }
    if let layer = fast { return ("\(name(layer)) moves by a tenth a step", .warning) }
    return ("all layers learning", .good)
  }
}
