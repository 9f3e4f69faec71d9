internal import CZeusgradKernels

extension Program {
  /// How many samples are added up as one chunk, in a batch of so many.
  ///
  /// The last chunk may have fewer. The formula stands in <doc:OrderOfArithmetic>.
  public func chunkSize(samples: Int) -> Int { chunks(of: samples).size }

  /// Divides a batch.
  func chunks(of samples: Int) -> Chunks { Chunks(samples: samples, mostBlocks: mostBlocks) }

  /// How many blocks of samples it computes at a time, at most.
  var mostBlocks: Int {
    Chunks.mostBlocks(numbers: recordedNumbers, addsProducts: addsProducts)
  }

  /// Stops where a batch or a workspace is of another program.
  func check(_ batch: PreparedBatch, _ workspace: Workspace) {
    require(
      batch.program === identity && workspace.program === identity,
      "a batch or a workspace was made for another program")
  }

  /// Runs the program over a chunk; with sums all of it, else as far as the results.
  func run(
    _ batch: PreparedBatch, _ index: Int, _ parameters: UnsafeBufferPointer<Double>,
    _ memory: AlignedBuffer, sums: UnsafeMutablePointer<Double>?, _ kernels: Kernels
  ) -> Rows {
    let samples = batch.chunks[index]
    let blocks = Chunks.blocks(samples.count)
    memory.start.update(
      from: batch.numbers.start + samples.lowerBound * batch.width,
      count: batch.width * blocks * Chunks.lanes)
    instructions.all.withUnsafeBufferPointer { code in
      kernels.table.run(
        code.baseAddress, sums == nil ? instructions.forwardCount : code.count,
        memory.start, blocks, samples.count, parameters.baseAddress, sums)
    }
    return Rows(start: memory.start, stride: blocks * Chunks.lanes, count: samples.count)
  }

  /// Whether there is enough work for several threads.
  func isShared(_ chunks: Chunks, _ workspace: Workspace) -> Bool {
    workspace.threads > 1 && chunks.count > 1
      && instructions.work * Double(chunks.samples) >= workspace.leastSharedWork
  }

  /// Computes chunks with the help of other threads, and adds up their sums in the order of the
  /// chunks.
  ///
  /// The caller waits for nobody: it computes what is left, and in the end what has been begun
  /// elsewhere and takes longer than it should.
  func shareOut(
    _ task: SharedWork.Task, _ workspace: Workspace, _ helpers: Helpers,
    _ merge: (Int, UnsafePointer<Double>) -> Void
  ) {
    let chunks = task.batch.chunks
    let wave = workspace.wave(noteCount: task.notes.count(chunks.size))
    for first in stride(from: 0, to: chunks.count, by: wave) {
      let chunkRange = first..<min(chunks.count, first + wave)
      let work = workspace.work(for: chunkRange.count, of: task)
      work.begin(task, chunkRange)
      helpers.offer(work)
      var added = first
      // In hand, since what is behind a reference would be looked up for every number.
      let (totals, count) = (workspace.sums.start, workspace.sumCount)
      func add(_ numbers: UnsafePointer<Double>) {
        for place in 0..<count { totals[place] += numbers[place] }
        merge(added, numbers + count)
        added += 1
      }
      let clock = ContinuousClock()
      let start = clock.now
      var computed = 0
      while work.computeNext(workspace.rows) {
        computed += 1
        while added < chunkRange.upperBound, let numbers = work.numbers(added) { add(numbers) }
      }
      let patience = (clock.now - start) / max(1, computed)
      while added < chunkRange.upperBound {
        if let numbers = work.numbers(added, patience: patience) {
          add(numbers)
        } else {
          work.compute(added, workspace.rows, into: workspace.slot.start)
          add(workspace.slot.start)
        }
      }
      helpers.withdraw()
      work.end()
    }
  }
}
