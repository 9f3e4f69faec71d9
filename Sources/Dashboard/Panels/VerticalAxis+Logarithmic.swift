import Zeusgrad

extension VerticalAxis {
  /// Creates a logarithmic axis with ticks at 1, 2 and 5 times powers of ten or, where there is no
  /// room for that, at powers of ten.
  ///
  /// - Parameters:
  ///   - low: The smallest number above zero; nil: there is none, and the axis is some axis.
  ///   - high: The largest number.
  ///   - rows: How many rows of cells there are.
  init(from low: Double?, to high: Double?, rows: Int) {
    // Smaller numbers have fewer digits, down to none.
    let low = max(1e-300, low ?? 0.1)
    let high = max(low, high ?? 1)
    self =
      Self.fine(from: low, to: high, rows: rows) ?? Self.coarse(from: low, to: high, rows: rows)
  }

  /// An axis with ticks at 1, 2 and 5, as large as fits; nil: there is no room for one.
  private static func fine(from low: Double, to high: Double, rows: Int) -> VerticalAxis? {
    let first = RoundNumber(atMost: low)
    // There are two ticks at least.
    let top = max(first.next.value, RoundNumber(atLeast: high).value)
    let largest =
      height(rows: rows) / (top.decimalLogarithm - first.value.decimalLogarithm)
    guard largest >= 6 else { return nil }
    for rowsPerDecade in stride(from: Int(largest), through: 6, by: -1) {
      // How far 2 and 5 lie from the middle of a row.
      let place = Double(rowsPerDecade) * 2.0.decimalLogarithm
      guard abs(place - place.rounded()) < 0.25 else { continue }
      func rowsAboveDecade(_ tick: RoundNumber) -> Int {
        let decades = tick.value.decimalLogarithm - Double(first.exponent)
        return Int((decades * Double(rowsPerDecade)).rounded())
      }
      let originRow = rows - 1 + rowsAboveDecade(first)
      let axis = VerticalAxis(
        rows: rows,
        ticks: sequence(first: first, next: \.next)
          .prefix { originRow - rowsAboveDecade($0) >= 0 }
          .map { tick(at: $0, row: originRow - rowsAboveDecade($0)) },
        scale: .logarithmic, originRow: originRow, origin: Double(first.exponent),
        rowsPerUnit: Double(rowsPerDecade))
      if axis.dotRow(of: top) >= 0 { return axis }
    }
    return nil
  }

  /// An axis with ticks at every power of ten, or every second, fifth and so on.
  private static func coarse(from low: Double, to high: Double, rows: Int) -> VerticalAxis {
    let closest = rows < 8 ? 1 : 2
    for unit in sequence(first: RoundNumber(exponent: 0), next: \.next) {
      let decades = Int(unit.value)
      let first = Int((low.decimalLogarithm / unit.value + 1e-9).rounded(.down)) * decades
      for rowsPerTick in stride(from: 5, through: closest, by: -1) {
        let rowsPerDecade = Double(rowsPerTick) / unit.value
        // The first tick may be below the plot: the smallest number is in its lowest row.
        let below = (low.decimalLogarithm - Double(first)) * rowsPerDecade
        let originRow = rows - 1 + max(0, Int(below))
        let tickRows = stride(from: originRow, through: 0, by: -rowsPerTick)
        let axis = VerticalAxis(
          rows: rows,
          ticks: tickRows.enumerated().filter { $0.element < rows }.map {
            tick(at: RoundNumber(exponent: first + $0.offset * decades), row: $0.element)
          },
          scale: .logarithmic, originRow: originRow, origin: Double(first),
          rowsPerUnit: rowsPerDecade)
        let hasRoom = axis.dotRow(of: high) >= 0 && axis.ticks.count >= min(2, rows)
        // Beyond this there are no numbers.
        if hasRoom || decades >= 1000 { return axis }
      }
    }
    fatalError("the sequence of units has no end")
  }

  private static func tick(at number: RoundNumber, row: Int) -> Tick {
    Tick(
      label: number.texts(ofMultiples: 1..<2)[0], row: row,
      isDecade: number.digit == 1)
  }
}
