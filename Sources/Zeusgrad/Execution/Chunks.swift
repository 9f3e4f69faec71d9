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

  /// How many blocks suit the cache, for a function that records so many numbers of a sample.
  ///
  /// Each number has an adjoint. Layers read them often, so that they may fill most of the second
  /// level (1.2 MiB); other instructions read each once, and want the first (32 KiB).
  static func mostBlocks(numbers: Int, addsProducts: Bool) -> Int {
    let block = 2 * max(1, numbers) * lanes * MemoryLayout<Double>.stride
    return addsProducts
      ? min(18, max(4, 1_258_291 / block)) : min(32, max(4, (1 << 15) / block))
  }

  /// The samples of a chunk.
  subscript(index: Int) -> Range<Int> { index * size..<min(samples, (index + 1) * size) }

  /// How many blocks a number of samples fills.
  static func blocks(_ samples: Int) -> Int { (samples + lanes - 1) / lanes }
}
