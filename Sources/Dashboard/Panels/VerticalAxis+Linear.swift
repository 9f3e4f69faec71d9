extension VerticalAxis {
  /// Creates an axis from zero, in the middle of the lowest row, to somewhat above some number.
  ///
  /// - Parameters:
  ///   - bound: The number; if it is none above zero, the axis goes to 1.
  ///   - rows: How many rows of cells there are.
  init(upTo bound: Double?, rows: Int) {
    // What is a little above it should not be outside.
    let bound = 1.1 * (bound.flatMap { $0 > 1e-300 ? min($0, 1e300) : nil } ?? 1)
    let height = Self.height(rows: max(1, rows))
    /// The distance of ticks at so many rows, and how well that uses the plot.
    func fit(_ rowsPerTick: Int) -> (step: RoundNumber, merit: Double) {
      let step = RoundNumber(atLeast: bound * Double(rowsPerTick) / height)
      let usedShare = bound * Double(rowsPerTick) / (height * step.value)
      // Two ticks tell the size of what is between them, but not that the axis is a linear one.
      let steps = (rows - 1) / rowsPerTick
      return (step, usedShare * (steps >= 3 ? 1 : steps == 2 ? 0.8 : 0.6))
    }
    let closest = rows <= 2 ? 1 : rows < 13 ? 2 : max(3, rows / 8)
    let farthest = rows < 10 ? rows - 1 : (rows - 1) / 2
    var best = (rowsPerTick: closest, fit: fit(closest))
    for rowsPerTick in stride(from: closest + 1, through: farthest, by: 1) {
      let fit = fit(rowsPerTick)
      if fit.merit > best.fit.merit { best = (rowsPerTick, fit) }
    }
    let (rowsPerTick, step) = (best.rowsPerTick, best.fit.step)
    let factors = rows > 0 ? 0..<(rows - 1) / rowsPerTick + 1 : 0..<0
    self.init(
      rows: rows,
      ticks: zip(factors, step.texts(ofMultiples: factors)).map { factor, text in
        Tick(label: text, row: rows - 1 - factor * rowsPerTick, isDecade: false)
      },
      scale: .linear(step: step.value), originRow: rows - 1, origin: 0,
      rowsPerUnit: Double(rowsPerTick))
  }
}
