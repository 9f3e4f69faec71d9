internal import CZeusgradKernels
internal import Dispatch

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

  /// Runs chunks on several threads, and adds up their sums in the order of the chunks.
  func shareOut(
    _ batch: PreparedBatch, _ parameters: UnsafeBufferPointer<Double>, _ workspace: Workspace,
    _ kernels: Kernels, _ afterChunk: @Sendable (Int, Rows) -> Void
  ) {
    let chunks = batch.chunks.count
    let sumCount = workspace.sumCount
    nonisolated(unsafe) let parameters = parameters
    nonisolated(unsafe) let sums = workspace.sums.start
    let memories = workspace.rows
    for first in stride(from: 0, to: chunks, by: workspace.wave) {
      let wave = first..<min(chunks, first + workspace.wave)
      DispatchQueue.concurrentPerform(iterations: min(workspace.threads, wave.count)) { thread in
        for index in stride(from: wave.lowerBound + thread, to: wave.upperBound, by: memories.count)
        {
          let own = sums + (index - first + 1) * sumCount
          own.update(repeating: 0, count: sumCount)
          let rows = run(batch, index, parameters, memories[thread], sums: own, kernels)
          afterChunk(index, rows)
        }
      }
      for index in wave {
        let own = sums + (index - first + 1) * sumCount
        for place in 0..<sumCount { sums[place] += own[place] }
      }
    }
  }
}
