/// What the notes of all chunks say together.
final class ChunkFacts {
  /// Shape (samples).
  private var scores: [Double]
  /// Shape (samples).
  private var losses: [Double]
  /// Whether a unit was above zero for some sample, shape (units).
  private var live: [Bool]
  /// Whether it was finite for all of them, shape (units).
  private(set) var isFinite: [Bool]

  init(samples: Int, units: Int) {
    scores = Array(repeating: 0, count: samples)
    losses = scores
    live = Array(repeating: false, count: units)
    isFinite = live
  }

  /// Forgets the units of the batch before; the numbers of all samples are written anew.
  func begin() {
    live.withUnsafeMutableBufferPointer { $0.update(repeating: false) }
    isFinite.withUnsafeMutableBufferPointer { $0.update(repeating: true) }
  }

  /// Adds the notes of some samples: see ``ChunkNotes/facts(_:findsNonFinite:)``.
  func add(_ notes: UnsafePointer<Double>, of samples: Range<Int>) {
    Self.put(notes, into: &losses, samples)
    Self.put(notes + samples.count, into: &scores, samples)
    let units = notes + 2 * samples.count
    let count = live.count
    // Through pointers: a property of a class is checked at each access.
    live.withUnsafeMutableBufferPointer { live in
      for unit in 0..<count where units[unit] != 0 { live[unit] = true }
    }
    isFinite.withUnsafeMutableBufferPointer { isFinite in
      for unit in 0..<count where units[count + unit] == 0 { isFinite[unit] = false }
    }
  }

  /// Hands out what was collected, and takes memory for the next time.
  func exchange(with evaluation: inout Evaluation) {
    swap(&scores, &evaluation.scores)
    swap(&losses, &evaluation.pointLosses)
    swap(&live, &evaluation.live)
  }

  private static func put(
    _ numbers: UnsafePointer<Double>, into all: inout [Double], _ samples: Range<Int>
  ) {
    all.withUnsafeMutableBufferPointer { all in
      all.baseAddress?.advanced(by: samples.lowerBound).update(from: numbers, count: samples.count)
    }
  }
}
