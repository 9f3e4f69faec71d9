/// How the samples of a batch are divided into chunks, which are computed one by one.
///
/// A chunk is small enough for its rows to stay in the cache. Its size depends on program and batch
/// only, not on how many threads share the work, so that sums come out the same.
struct Chunks: Equatable, Sendable {
  /// How many samples are computed side by side.
  static let lanes = 8

  /// How many samples the batch has.
  let samples: Int
  /// How many samples each chunk but the last has: a multiple of the lanes.
  let size: Int

  var count: Int { (samples + size - 1) / size }

  init(samples: Int, rows: Int) {
    self.samples = samples
    size = Self.size(rows: rows)
  }

  /// As many samples as fit into 256 KiB, but at least 64 and at most 512.
  static func size(rows: Int) -> Int {
    let fitting = (1 << 18) / (max(1, rows) * MemoryLayout<Double>.stride)
    return min(512, max(64, fitting / lanes * lanes))
  }

  /// The samples of a chunk.
  subscript(index: Int) -> Range<Int> { index * size..<min(samples, (index + 1) * size) }

  /// How many blocks of lanes so many samples fill.
  static func blocks(_ samples: Int) -> Int { (samples + lanes - 1) / lanes }
}
