/// The scratch memory of a program; each thread that uses the program needs one of its own.
public final class Workspace {
  /// How many threads share the work where there is enough of it.
  public let threads: Int

  /// The program it was made for.
  let program: Program.Identity
  /// For each thread, memory for the rows of a chunk.
  let rows: [AlignedBuffer]
  /// The gradients and losses of chunks that are computed at the same time; the first are the totals.
  let sums: AlignedBuffer
  /// How many chunks are computed before their sums are added up.
  let wave: Int
  let sumCount: Int
  /// The work, in operations, from which on it is shared: less is done before a thread has begun.
  var leastSharedWork = 4e6

  /// Scratch memory for a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - threads: How many threads share the work where there is enough of it; by default as many
  ///     as there are processors. The results are the same for any number.
  public init(_ program: Program, threads: Int? = nil) {
    require((threads ?? 1) >= 1, "a workspace needs at least one thread")
    self.program = program.identity
    self.threads = threads ?? Processors.count
    let chunk = program.mostBlocks * Chunks.lanes
    rows = (0..<self.threads).map { _ in AlignedBuffer(count: program.rowCount * chunk) }
    sumCount = program.parameterCount + 1
    // Threads wait for each other after a wave: as long as its sums stay within 8 MiB.
    wave =
      self.threads == 1
      ? 0 : max(2 * self.threads, min(64, (1 << 23) / (sumCount * MemoryLayout<Double>.stride)))
    sums = AlignedBuffer(count: (wave + 1) * sumCount)
  }
}
