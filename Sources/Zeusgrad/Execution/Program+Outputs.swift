extension Program {
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
    workspace.prepare(batch.chunks)
    let rows = parameters.withUnsafeBufferPointer { parameters in
      run(batch, chunk, parameters, workspace.rows, sums: nil, kernels)
    }
    if outputs == 1 {
      results += rows[outputRows[0]]
    } else {
      for lane in 0..<rows.count { results += outputRows.map { rows[$0][lane] } }
    }
  }
}
