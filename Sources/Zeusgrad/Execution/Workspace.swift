/// The scratch memory of a program; each thread that uses the program needs one of its own.
public final class Workspace {
  /// How many threads share the work where there is enough of it.
  public let threads: Int

  /// The program it was made for.
  let program: Program.Identity
  /// For each thread, memory for the rows of a chunk: made and enlarged when it is needed.
  private(set) var rows: [AlignedBuffer] = []
  private let rowCount: Int
  /// The totals of gradient and loss, and behind them, once work has been shared, the sums of chunks
  /// that are computed at the same time.
  private(set) var sums: AlignedBuffer
  /// How many chunks are computed before their sums are added up.
  let wave: Int
  let sumCount: Int
  /// The work, in operations, from which on it is shared: less is done before a thread has begun.
  var leastSharedWork = 4e6

  /// Scratch memory for a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - samples: How many samples a batch will have; nil: it is found out. It allocates 8 bytes for
  ///     each number of a program's memory, for each sample of a chunk and each thread, and grows with
  ///     the first batch that is larger.
  ///   - threads: How many threads share the work where there is enough of it; by default as many
  ///     as there are processors. The results are the same for any number.
  public init(_ program: Program, samples: Int? = nil, threads: Int? = nil) {
    require((threads ?? 1) >= 1, "a workspace needs at least one thread")
    self.program = program.identity
    self.threads = threads ?? Processors.count
    let rowCount = program.rowCount
    self.rowCount = rowCount
    sumCount = program.parameterCount + 1
    // Threads wait for each other after a wave: as long as its sums stay within 8 MiB.
    wave =
      self.threads == 1
      ? 0 : max(2 * self.threads, (1 << 23) / (sumCount * MemoryLayout<Double>.stride))
    sums = AlignedBuffer(count: sumCount)
    if let samples {
      let chunks = program.chunks(of: samples)
      prepare(chunks, threads: program.isShared(chunks, self) ? self.threads : 1)
    }
  }

  /// Makes what is missing for a batch that some threads compute.
  func prepare(_ chunks: Chunks, threads: Int) {
    let count = rowCount * Chunks.blocks(min(chunks.size, chunks.samples)) * Chunks.lanes
    for thread in 0..<threads {
      if thread == rows.count {
        rows.append(AlignedBuffer(count: count))
      } else if rows[thread].count < count {
        rows[thread] = AlignedBuffer(count: count)
      }
    }
    let sumsCount = threads == 1 ? sumCount : (min(wave, chunks.count) + 1) * sumCount
    if sums.count < sumsCount { sums = AlignedBuffer(count: sumsCount) }
  }
}
