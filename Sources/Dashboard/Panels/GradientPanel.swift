import TerminalCanvas
import Zeusgrad

/// The columns of the gradient panel for a width; the least important are left out first.
struct GradientColumns {
  /// Layer and shape, such as `2   16→16`.
  static let name = 11
  static let norm = 8
  static let updateRatio = 14
  static let deadUnits = 11
  let bar: Int
  let history: Int
  let hasUpdateRatio: Bool
  let hasDeadUnits: Bool

  init(columns: Int) {
    var room = columns - Self.name - Self.norm
    hasUpdateRatio = room >= Self.updateRatio + 8
    if hasUpdateRatio { room -= Self.updateRatio }
    hasDeadUnits = room >= Self.deadUnits + 8
    if hasDeadUnits { room -= Self.deadUnits }
    history = room >= 15 ? min(30, room / 2 - 1) : 0
    bar = max(0, room - (history > 0 ? history + 1 : 0))
  }
}

extension State {
  /// The decades that the bars span.
  private static let decades = -4.0...1.0

  /// Draws how strongly each layer is pulled, and whether it follows.
  func drawGradients(_ session: TrainingSession.Snapshot, on canvas: inout Canvas) {
    let verdict = verdict(of: session.report)
    let inside = canvas.box(
      Rect(canvas.size), title: [Span("Gradients", .title, bold: true)],
      bottom: [Span(verdict.text, verdict.role)], border: border(of: .gradients))
    let columns = GradientColumns(columns: inside.columns)
    let layers = session.report.layers
    let hasHeadings = inside.rows > layers.count
    if hasHeadings { drawHeadings(columns, inside: inside, on: &canvas) }
    let first = inside.row + (hasHeadings ? 1 : 0)
    for (index, layer) in layers.enumerated() {
      let row = first + index
      guard row < inside.row + inside.rows else { break }
      let name = index == layers.count - 1 ? "out" : String(index + 1)
      let shape = "\(layer.inputs)→\(layer.units)"
      var column = inside.column
      canvas.write(name.padded(4), column: column, row: row, Style(.text))
      canvas.write(shape.padded(6), column: column + 4, row: row, Style(.dim))
      column += GradientColumns.name
      canvas.write(
        Meter.bar(Self.fraction(layer.gradientNorm), columns: columns.bar), column: column,
        row: row, Style(.meter))
      column += columns.bar
      canvas.write(
        layer.gradientNorm.scientific.aligned(GradientColumns.norm), column: column, row: row,
        Style(.strong))
      column += GradientColumns.norm
      if columns.history > 0 {
        let history = session.gradientHistories[index].suffix(columns.history)
        canvas.write(
          Meter.sparkline(history.map(Self.fraction)).aligned(columns.history), column: column + 1,
          row: row, Style(.dim))
        column += columns.history + 1
      }
      if columns.hasUpdateRatio {
        let ratio = layer.updateRatio?.scientific ?? "–"
        canvas.write(
          ratio.aligned(GradientColumns.updateRatio), column: column, row: row, Style(.text))
        column += GradientColumns.updateRatio
      }
      if columns.hasDeadUnits {
        let dead = layer.deadUnits.map { "\($0)/\(layer.units)" } ?? "–"
        canvas.write(
          dead.aligned(GradientColumns.deadUnits), column: column, row: row,
          Style((layer.deadUnits ?? 0) == 0 ? .dim : layer.isDead ? .bad : .warning))
      }
    }
  }

  private func drawHeadings(_ columns: GradientColumns, inside: Rect, on canvas: inout Canvas) {
    let row = inside.row
    var column = inside.column
    canvas.write("layer", column: column, row: row, Style(.dim))
    column += GradientColumns.name
    if columns.bar >= 7 {
      canvas.write("1e-4", column: column, row: row, Style(.dim))
      canvas.write([Span("10", .dim)], endingAt: column + columns.bar, row: row)
    }
    column += columns.bar
    canvas.write("‖∂L/∂θ‖".aligned(GradientColumns.norm), column: column, row: row, Style(.dim))
    column += GradientColumns.norm
    if columns.history > 0 {
      canvas.write("history".cut(columns.history), column: column + 1, row: row, Style(.dim))
      column += columns.history + 1
    }
    if columns.hasUpdateRatio {
      canvas.write(
        "update/weight".aligned(GradientColumns.updateRatio), column: column, row: row,
        Style(.dim))
      column += GradientColumns.updateRatio
    }
    if columns.hasDeadUnits {
      canvas.write(
        "dead units".aligned(GradientColumns.deadUnits), column: column, row: row, Style(.dim))
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
    if let layer = dead.first { return ("layer \(layer + 1) is dead", .bad) }
    let weak = report.layers.indices.filter { report.layers[$0].gradientNorm < 1e-4 }
    if report.accuracy < 1, let layer = weak.first {
      return ("hardly any gradient reaches layer \(layer + 1)", .warning)
    }
    if let layer = report.layers.firstIndex(where: { $0.gradientNorm > 10 }) {
      return ("the gradient of layer \(layer + 1) is very large", .warning)
    }
    let fast = report.layers.firstIndex { ($0.updateRatio ?? 0) > 0.1 }
    if let layer = fast { return ("layer \(layer + 1) moves by a tenth a step", .warning) }
    return ("all layers learning", .good)
  }
}
