/// The scratch memory of a program; each thread that uses the program needs one of its own.
public final class Workspace {
  /// How many threads share the work where there is enough of it.
  public let threads: Int

  /// The program it was made for.
  let program: Program.Identity
  /// Memory for the rows of a chunk: made and enlarged when it is needed.
  private(set) var rows: AlignedBuffer
  private let rowCount: Int
  /// The totals of gradient and loss.
  let sums: AlignedBuffer
  let sumCount: Int
  /// Memory for the sums and the notes of one chunk.
  private(set) var slot: AlignedBuffer
  /// Those who share the work; nil: nobody does.
  let helpers: Helpers?
  /// The memory that is shared with them.
  ///
  /// There is more than one where a helper was late: it is still busy with one while the next batch is
  /// computed in another.
  private var works: [SharedWork] = []
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
    rowCount = program.rowCount
    sumCount = program.parameterCount + 1
    rows = AlignedBuffer(count: 0)
    sums = AlignedBuffer(count: sumCount)
    slot = AlignedBuffer(count: sumCount)
    helpers = self.threads == 1 ? nil : Helpers(count: self.threads - 1)
    if let samples { prepare(program.chunks(of: samples)) }
  }

  /// Makes what is missing for a batch with so many notes of a chunk.
  func prepare(_ chunks: Chunks, noteCount: Int = 0) {
    let count = rowsCount(chunks)
    if rows.count < count { rows = AlignedBuffer(count: count) }
    if slot.count < sumCount + noteCount { slot = AlignedBuffer(count: sumCount + noteCount) }
  }

  private func rowsCount(_ chunks: Chunks) -> Int {
    rowCount * Chunks.blocks(min(chunks.size, chunks.samples)) * Chunks.lanes
  }

  /// How many chunks are shared at a time: as long as their sums stay within 8 MiB.
  func wave(noteCount: Int) -> Int {
    max(2 * threads, (1 << 23) / ((sumCount + noteCount) * MemoryLayout<Double>.stride))
  }

  /// Memory for so many chunks, at which nobody works.
  func work(for chunks: Int, of task: SharedWork.Task) -> SharedWork {
    let rowsCount = rowsCount(task.batch.chunks)
    let noteCount = task.notes.count(task.batch.chunks.size)
    works.removeAll {
      $0.isFree && !$0.suits(chunks: chunks, noteCount: noteCount, rowsCount: rowsCount)
    }
    if let work = works.first(where: \.isFree) { return work }
    let work = SharedWork(
      capacity: chunks, sumCount: sumCount, noteCount: noteCount, rowsCount: rowsCount,
      helpers: threads - 1)
    works.append(work)
    return work
  }
}
