import Zeusgrad

/// A vertical axis whose ticks stand in the middle of rows of cells.
///
/// What is equal to a tick is drawn level with it.
struct VerticalAxis: Equatable {
  /// A number on the axis.
  struct Tick: Equatable {
    let label: String
    /// The row of cells, from the top.
    let row: Int
    /// Whether a line across the plot stands for it: a power of ten on a logarithmic axis.
    let isDecade: Bool
  }

  /// How a number becomes a place.
  enum Scale: Equatable {
    /// By how many steps it is above zero.
    case linear(step: Double)
    /// By its logarithm to base 10.
    case logarithmic
  }

  /// How many rows of cells it has.
  let rows: Int
  /// From the bottom up.
  let ticks: [Tick]
  private let scale: Scale
  /// The row of cells in whose middle `origin` lies; it may be below the last.
  private let originRow: Int
  /// A number of steps, or a logarithm.
  private let origin: Double
  /// How many rows of cells a step or a decade takes.
  private let rowsPerUnit: Double

  init(
    rows: Int, ticks: [Tick], scale: Scale, originRow: Int, origin: Double, rowsPerUnit: Double
  ) {
    self.rows = rows
    self.ticks = ticks
    self.scale = scale
    self.originRow = originRow
    self.origin = origin
    self.rowsPerUnit = rowsPerUnit
  }

  /// How many columns the labels take.
  var labelColumns: Int { ticks.map(\.label.count).max() ?? 0 }

  /// How many rows of cells there are from the middle of the lowest to the highest dot.
  static func height(rows: Int) -> Double { Double(rows) - 1 + 0.25 }

  /// The row of dots, four to a row of cells, of a number.
  ///
  /// - Returns: A row from the top; outside the plot it is some row outside. A tick is in the second
  ///   row of its cell: with the third, that is the middle.
  func dotRow(of value: Double) -> Int {
    let position =
      switch scale {
      case .linear(let step): value / step
      case .logarithmic: value > 0 ? value.decimalLogarithm : -.infinity
      }
    let row = Double(4 * originRow + 1) - (position - origin) * 4 * rowsPerUnit
    return Int(min(max(row.rounded(), -8), Double(4 * rows + 8)))
  }
}
