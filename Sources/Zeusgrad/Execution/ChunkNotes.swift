/// What is to be kept of each chunk besides its sums, before its rows are used again.
///
/// Whoever computes a chunk writes it down, on any thread; the caller reads it, chunk after chunk.
struct ChunkNotes: Sendable {
  /// How many numbers are kept of a chunk of so many samples.
  let count: @Sendable (_ samples: Int) -> Int
  /// Writes them down.
  let write: @Sendable (Rows, UnsafeMutablePointer<Double>) -> Void

  static let none = ChunkNotes(count: { _ in 0 }, write: { _, _ in })
}
