extension ChunkNotes {
  /// What a report says of the samples and units of a chunk: first the losses and the scores, then
  /// for each unit whether it was above zero for a sample and whether it was finite for all.
  ///
  /// - Parameters:
  ///   - results: The rows of the loss and then of the units, of which the last is the score.
  ///   - findsNonFinite: Whether to look for what is not finite; else all units count as finite.
  /// - Returns: What is noted of a chunk.
  static func facts(_ results: [Int], findsNonFinite: Bool) -> ChunkNotes {
    let units = results.count - 1
    return ChunkNotes(
      count: { 2 * $0 + 2 * units },
      write: { rows, notes in
        results.withUnsafeBufferPointer { results in
          copy(rows[results[0]], to: notes)
          copy(rows[results[units]], to: notes + rows.count)
          let live = notes + 2 * rows.count
          for unit in 0..<units {
            let numbers = rows[results[unit + 1]]
            live[unit] = hasPositive(numbers) ? 1 : 0
            live[units + unit] = !findsNonFinite || numbers.allSatisfy(\.isFinite) ? 1 : 0
          }
        }
      })
  }

  private static func copy(
    _ numbers: UnsafeBufferPointer<Double>, to place: UnsafeMutablePointer<Double>
  ) {
    guard let start = numbers.baseAddress else { return }
    place.update(from: start, count: numbers.count)
  }

  /// Whether a number is above zero; most units have one among their first.
  private static func hasPositive(_ numbers: UnsafeBufferPointer<Double>) -> Bool {
    for place in stride(from: 0, to: numbers.count, by: LaneSums.lanes)
    where any(numbers.lanes(from: place) .> 0) { return true }
    return false
  }
}
