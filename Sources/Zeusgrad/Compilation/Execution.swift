internal import CZeusgradKernels
internal import Dispatch

extension Program {
  /// The mean loss of some samples, and its derivative with respect to every parameter.
  public struct Gradient: Equatable, Sendable {
    /// The mean over the samples.
    public var loss: Double
    /// Shape (parameterCount).
    public var gradient: [Double]
  }

  /// Computes the mean loss of samples and its gradient.
  ///
  /// - Parameters:
  ///   - inputs: Shape (samples, inputs).
  ///   - targets: Shape (samples, targets).
  ///   - parameters: Shape (parameterCount).
  /// - Returns: The mean loss and its gradient.
  public func gradient(
    inputs: [[Double]], targets: [[Double]] = [], parameters: [Double]
  ) -> Gradient {
    let batch = PreparedBatch(self, inputs: inputs, targets: targets)
    var gradient = Array(repeating: 0.0, count: parameterCount)
    let loss = self.gradient(
      batch, parameters: parameters, into: &gradient, using: Workspace(self))
    return Gradient(loss: loss, gradient: gradient)
  }

  /// Computes the mean loss of samples that have one target each, and its gradient.
  ///
  /// - Parameters:
  ///   - inputs: Shape (samples, inputs).
  ///   - targets: Shape (samples).
  ///   - parameters: Shape (parameterCount).
  /// - Returns: The mean loss and its gradient.
  public func gradient(inputs: [[Double]], targets: [Double], parameters: [Double]) -> Gradient {
    gradient(inputs: inputs, targets: targets.map { [$0] }, parameters: parameters)
  }

  /// Computes the mean loss of a batch and its gradient; the fast form, which on one thread
  /// allocates nothing.
  ///
  /// - Parameters:
  ///   - batch: Samples laid out for this program.
  ///   - parameters: Shape (parameterCount).
  ///   - gradient: Where the gradient is put, shape (parameterCount).
  ///   - workspace: Scratch memory made for this program.
  /// - Returns: The mean loss.
  public func gradient(
    _ batch: PreparedBatch, parameters: [Double], into gradient: inout [Double],
    using workspace: Workspace
  ) -> Double {
    self.gradient(
      batch, parameters: parameters, into: &gradient, using: workspace, kernels: .best
    ) { _, _ in }
  }

  /// The same with kernels of choice, and a look at the rows of each chunk when it is done.
  func gradient(
    _ batch: PreparedBatch, parameters: [Double], into gradient: inout [Double],
    using workspace: Workspace, kernels: Kernels, afterChunk: @Sendable (Int, Rows) -> Void
  ) -> Double {
    checkGradient()
    check(batch, workspace)
    check(parameters: parameters.count)
    check(parameters: gradient.count)
    let totals = UnsafeMutableBufferPointer(
      start: workspace.sums.start, count: workspace.sumCount)
    totals.update(repeating: 0)
    let chunks = batch.chunks
    let isShared =
      workspace.threads > 1 && chunks.count > 1
      && code.work * Double(chunks.samples) >= workspace.leastSharedWork
    parameters.withUnsafeBufferPointer { parameters in
      if isShared {
        shareOut(batch, parameters, workspace, kernels, afterChunk)
      } else {
        for index in 0..<chunks.count {
          let rows = run(
            batch, index, parameters, workspace.rows[0], sums: totals.baseAddress, kernels)
          afterChunk(index, rows)
        }
      }
    }
    let count = Double(batch.count)
    gradient.withUnsafeMutableBufferPointer { gradient in
      for index in gradient.indices { gradient[index] = totals[index] / count }
    }
    return totals[parameterCount] / count
  }

  /// Computes the results of every sample.
  ///
  /// - Parameters:
  ///   - inputs: Shape (samples, inputs).
  ///   - parameters: Shape (parameterCount).
  /// - Returns: Shape (samples, outputs).
  public func outputs(inputs: [[Double]], parameters: [Double]) -> [[Double]] {
    guard !inputs.isEmpty else { return [] }
    let batch = PreparedBatch(self, inputs: inputs)
    let results = outputs(batch, parameters: parameters, using: Workspace(self, threads: 1))
    return (0..<inputs.count).map { Array(results[$0 * outputs..<($0 + 1) * outputs]) }
  }

  /// Computes the results of every sample of a batch.
  ///
  /// - Parameters:
  ///   - batch: Samples laid out for this program.
  ///   - parameters: Shape (parameterCount).
  ///   - workspace: Scratch memory made for this program.
  /// - Returns: Shape (samples · outputs), sample by sample.
  public func outputs(
    _ batch: PreparedBatch, parameters: [Double], using workspace: Workspace
  ) -> [Double] {
    outputs(batch, parameters: parameters, using: workspace, kernels: .best)
  }

  func outputs(
    _ batch: PreparedBatch, parameters: [Double], using workspace: Workspace, kernels: Kernels
  ) -> [Double] {
    var results: [Double] = []
    results.reserveCapacity(batch.count * outputs)
    for index in 0..<batch.chunks.count {
      appendOutputs(
        of: index, of: batch, parameters: parameters, to: &results, using: workspace,
        kernels: kernels)
    }
    return results
  }

  /// Computes the results of the samples of one chunk.
  func appendOutputs(
    of chunk: Int, of batch: PreparedBatch, parameters: [Double], to results: inout [Double],
    using workspace: Workspace, kernels: Kernels = .best
  ) {
    check(batch, workspace)
    check(parameters: parameters.count)
    let rows = parameters.withUnsafeBufferPointer { parameters in
      run(batch, chunk, parameters, workspace.rows[0], sums: nil, kernels)
    }
    if outputs == 1 {
      results += rows[code.results[0]]
    } else {
      for lane in 0..<rows.count { results += code.results.map { rows[$0][lane] } }
    }
  }

  /// Runs the program over a chunk; with sums all of it, else as far as the results.
  private func run(
    _ batch: PreparedBatch, _ index: Int, _ parameters: UnsafeBufferPointer<Double>,
    _ memory: Numbers, sums: UnsafeMutablePointer<Double>?, _ kernels: Kernels
  ) -> Rows {
    let samples = batch.chunks[index]
    let blocks = Chunks.blocks(samples.count)
    memory.start.update(
      from: batch.numbers.start + samples.lowerBound * batch.width,
      count: batch.width * blocks * Chunks.lanes)
    code.instructions.withUnsafeBufferPointer { instructions in
      kernels.table.run(
        instructions.baseAddress, sums == nil ? code.forwardCount : instructions.count,
        memory.start, blocks, samples.count, parameters.baseAddress, sums)
    }
    return Rows(start: memory.start, stride: blocks * Chunks.lanes, count: samples.count)
  }

  /// Runs chunks on several threads, and adds up their sums in the order of the chunks.
  private func shareOut(
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

/// The rows of a chunk that has been computed.
struct Rows {
  let start: UnsafeMutablePointer<Double>
  let stride: Int
  /// How many samples the chunk has.
  let count: Int

  /// The numbers in a row, one for each sample.
  subscript(row: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: start + row * stride, count: count)
  }
}
