extension ScoreGrid.Request {
  /// How many products of a parameter and an input a grid may take.
  ///
  /// A product takes 0.05 ns with AVX2 on an AMD EPYC, and a few times that with SSE2.
  private static let largestWork = 5e8

  /// The same rectangle, coarser where a grid would take too long for a picture that moves.
  ///
  /// It depends on the size of the network alone, so that a run looks the same on every machine.
  func affordable(for shape: MLP.Shape) -> ScoreGrid.Request {
    let work = Double(shape.parameterCount) * Double(columns) * Double(rows)
    let factor = Int((work / Self.largestWork).squareRoot().rounded(.up))
    guard factor > 1 else { return self }
    return ScoreGrid.Request(
      x: x, y: y, columns: max(1, columns / factor), rows: max(1, rows / factor))
  }
}
