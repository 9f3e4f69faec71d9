/// How the samples of a batch are divided into chunks, which are computed one by one.
///
/// A chunk is small enough for its rows to stay in the cache. Its size depends on program and batch
/// only, not on how many threads share the work, so that sums come out the same.
struct Chunks: Equatable, Sendable {
  /// How many samples are computed side by side, as a block.
  static let lanes = 8

  /// How many samples the batch has.
  let samples: Int
  /// How many samples each chunk but the last has: a multiple of the lanes.
  let size: Int

  var count: Int { (samples + size - 1) / size }

  /// Divides samples evenly into as few chunks as possible, each with at most `mostBlocks` blocks.
  init(samples: Int, mostBlocks: Int) {
    self.samples = samples
    let blocks = max(1, Self.blocks(samples))
    let chunks = (blocks + mostBlocks - 1) / mostBlocks
    size = (blocks + chunks - 1) / chunks * Self.lanes
  }

  /// How many blocks of a program's rows suit the cache.
  ///
  /// A layer reads its rows often, so these may fill most of the second level (1.5 MiB); other
  /// instructions read each once, and want the first (32 KiB).
  static func mostBlocks(rows: Int, hasLayers: Bool) -> Int {
    let row = lanes * MemoryLayout<Double>.stride
    return hasLayers
      ? min(25, max(4, (3 << 19) / (rows * row))) : min(32, max(4, (1 << 15) / (rows * row)))
  }

  /// The samples of a chunk.
  subscript(index: Int) -> Range<Int> { index * size..<min(samples, (index + 1) * size) }

  /// How many blocks a number of samples fills.
  static func blocks(_ samples: Int) -> Int { (samples + lanes - 1) / lanes }
}
