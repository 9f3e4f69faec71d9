internal import CZeusgradKernels
internal import Synchronization

/// Some chunks of a batch that several threads compute: each takes the next one that is left.
///
/// A thread that the system puts aside may finish its chunk long after somebody else has computed it
/// too, when the batch is done and the caller gone. So all that a helper reads and writes belongs to
/// this object, which lives as long as a helper works at it.
final class SharedWork: @unchecked Sendable {
  /// What is computed.
  struct Task: Sendable {
    let program: Program
    let batch: PreparedBatch
    let parameters: [Double]
    let kernels: Kernels
    let notes: ChunkNotes
  }

  /// Set while nobody works at it.
  private(set) var task: Task?
  private(set) var chunks = 0..<0
  /// How many numbers are kept of each chunk: its sums, and behind them its notes.
  private let slotSize: Int
  private let sumCount: Int
  /// Shape (chunks, slotSize).
  private let slots: AlignedBuffer
  /// For each helper, memory for the rows of a chunk.
  private let rows: [AlignedBuffer]
  /// Whether the numbers of a chunk are there, shape (chunks).
  private let isDone: UnsafeMutablePointer<Atomic<Bool>>
  private let capacity: Int
  /// The next chunk that is left.
  private let next = Atomic(0)
  /// How many helpers have come since it was begun.
  private let arrivals = Atomic(0)
  /// How many of them are still here.
  private let present = Atomic(0)

  /// Memory for so many chunks at a time and so many helpers.
  init(capacity: Int, sumCount: Int, noteCount: Int, rowsCount: Int, helpers: Int) {
    self.capacity = capacity
    self.sumCount = sumCount
    // Each begins at a line of the cache of its own.
    slotSize = (sumCount + noteCount + 7) / 8 * 8
    slots = AlignedBuffer(count: capacity * slotSize)
    rows = (0..<helpers).map { _ in AlignedBuffer(count: rowsCount) }
    isDone = .allocate(capacity: capacity)
    for index in 0..<capacity { (isDone + index).initialize(to: Atomic(false)) }
  }

  deinit {
    isDone.deinitialize(count: capacity)
    isDone.deallocate()
  }

  /// Whether nobody works at it.
  var isFree: Bool { present.load(ordering: .acquiring) == 0 }

  /// Whether there is memory for such work.
  func suits(chunks: Int, noteCount: Int, rowsCount: Int) -> Bool {
    capacity >= chunks && slotSize >= sumCount + noteCount
      && rows.allSatisfy { $0.count >= rowsCount }
  }

  /// Begins with some chunks; nobody may be working at it.
  func begin(_ task: Task, _ chunks: Range<Int>) {
    self.task = task
    self.chunks = chunks
    for index in 0..<chunks.count { isDone[index].store(false, ordering: .relaxed) }
    next.store(0, ordering: .relaxed)
    arrivals.store(0, ordering: .relaxed)
  }

  /// Lets go of what was computed, so that its owner may change it without a copy.
  func end() { if isFree { task = nil } }

  /// Whether a chunk is left.
  var hasMore: Bool { next.load(ordering: .relaxed) < chunks.count }

  /// Lets a helper in; it must leave in the end.
  ///
  /// - Returns: Its number.
  func enter() -> Int {
    present.add(1, ordering: .relaxed)
    return arrivals.add(1, ordering: .relaxed).oldValue
  }

  func leave() { present.subtract(1, ordering: .releasing) }

  /// Computes the chunks that are left, as a helper.
  func help(_ helper: Int) {
    guard rows.indices.contains(helper) else { return }
    while computeNext(rows[helper]) {}
  }

  /// Computes the next chunk that is left, if there is one.
  func computeNext(_ memory: AlignedBuffer) -> Bool {
    let index = next.add(1, ordering: .relaxed).oldValue
    guard index < chunks.count else { return false }
    compute(chunks.lowerBound + index, memory, into: slots.start + index * slotSize)
    isDone[index].store(true, ordering: .releasing)
    return true
  }

  /// Computes a chunk: its sums, and behind them its notes.
  func compute(_ chunk: Int, _ memory: AlignedBuffer, into slot: UnsafeMutablePointer<Double>) {
    guard let task else { return }
    slot.update(repeating: 0, count: sumCount)
    let rows = task.parameters.withUnsafeBufferPointer { parameters in
      task.program.run(task.batch, chunk, parameters, memory, sums: slot, task.kernels)
    }
    task.notes.write(rows, slot + sumCount)
  }

  /// The sums and notes of a chunk; nil as long as they are not there.
  func numbers(_ chunk: Int) -> UnsafePointer<Double>? {
    let index = chunk - chunks.lowerBound
    return isDone[index].load(ordering: .acquiring)
      ? UnsafePointer(slots.start + index * slotSize) : nil
  }

  /// The same after a while.
  func numbers(_ chunk: Int, patience: Duration) -> UnsafePointer<Double>? {
    let clock = ContinuousClock()
    let end = clock.now + patience
    repeat {
      for _ in 0..<64 {
        if let numbers = numbers(chunk) { return numbers }
        zg_relax()
      }
    } while clock.now < end
    return nil
  }
}
