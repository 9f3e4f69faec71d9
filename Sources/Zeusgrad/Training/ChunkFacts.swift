/// What is read from the rows of chunks, which several threads may compute: each writes its own.
final class ChunkFacts: @unchecked Sendable {
  /// Shape (samples).
  let scores: UnsafeMutableBufferPointer<Double>
  /// Shape (samples).
  let losses: UnsafeMutableBufferPointer<Double>
  private let chunks: Int
  private let units: Int
  /// Whether a unit was above zero for a sample of a chunk, shape (chunks, units).
  private let live: UnsafeMutableBufferPointer<Bool>
  /// Whether it was finite for all of them, shape (chunks, units); only where that is asked for.
  private let finite: UnsafeMutableBufferPointer<Bool>

  init(samples: Int, chunks: Int, units: Int) {
    self.chunks = chunks
    self.units = units
    scores = .allocate(capacity: samples)
    losses = .allocate(capacity: samples)
    live = .allocate(capacity: chunks * units)
    finite = .allocate(capacity: chunks * units)
    scores.initialize(repeating: 0)
    losses.initialize(repeating: 0)
    live.initialize(repeating: false)
    finite.initialize(repeating: true)
  }

  deinit {
    scores.deallocate()
    losses.deallocate()
    live.deallocate()
    finite.deallocate()
  }

  /// Reads a chunk; the results are the loss and then the units, of which the last is the score.
  func collect(
    _ chunk: Int, _ samples: Range<Int>, _ rows: Rows, _ results: UnsafeBufferPointer<Int>,
    findsNonFinite: Bool
  ) {
    let first = chunk * units
    for unit in 0..<units {
      let numbers = rows[results[unit + 1]]
      live[first + unit] = Self.hasPositive(numbers)
      if findsNonFinite { finite[first + unit] = numbers.allSatisfy(\.isFinite) }
    }
    _ = losses[samples].update(fromContentsOf: rows[results[0]])
    _ = scores[samples].update(fromContentsOf: rows[results[units]])
  }

  /// Whether a number is above zero; most units have one among their first.
  private static func hasPositive(_ numbers: UnsafeBufferPointer<Double>) -> Bool {
    for place in stride(from: 0, to: numbers.count, by: LaneSums.lanes)
    where any(numbers.lanes(from: place) .> 0) { return true }
    return false
  }

  func isLive(_ unit: Int) -> Bool { (0..<chunks).contains { live[$0 * units + unit] } }

  func isFinite(_ unit: Int) -> Bool { (0..<chunks).allSatisfy { finite[$0 * units + unit] } }
}
