extension Program {
  /// Computes the mean loss of a batch and its gradient, and of each sample the outputs and the
  /// derivatives by its inputs; the fast form, which on one thread allocates nothing.
  ///
  /// - Parameters:
  ///   - batch: Samples laid out for this program.
  ///   - parameters: Shape (parameterCount).
  ///   - gradient: Where the gradient is put, shape (parameterCount).
  ///   - outputs: Where the outputs are put, sample by sample, shape (samples · outputs).
  ///   - inputGradients: Where the derivatives of each sample's own loss by its inputs are put, sample
  ///     by sample, shape (samples · inputs); empty where the program does not compute them.
  ///   - workspace: Scratch memory made for this program.
  /// - Returns: The mean loss.
  public func gradient(
    _ batch: PreparedBatch, parameters: [Double], into gradient: inout [Double],
    outputs: inout [Double], inputGradients: inout [Double], using workspace: Workspace
  ) -> Double {
    self.gradient(
      batch, parameters: parameters, into: &gradient, outputs: &outputs,
      inputGradients: &inputGradients, using: workspace, kernels: .best)
  }

  /// The same with kernels of choice.
  func gradient(
    _ batch: PreparedBatch, parameters: [Double], into gradient: inout [Double],
    outputs: inout [Double], inputGradients: inout [Double], using workspace: Workspace,
    kernels: Kernels
  ) -> Double {
    let (outputRows, inputRows) = (outputRows, instructions.inputGradients)
    require(
      outputs.count == batch.count * outputRows.count,
      "\(batch.count) samples have \(batch.count * outputRows.count) outputs, but there is room "
        + "for \(outputs.count)")
    require(
      inputGradients.count == batch.count * inputRows.count,
      "\(batch.count) samples have \(batch.count * inputRows.count) derivatives by inputs, but "
        + "there is room for \(inputGradients.count)")
    return outputs.withUnsafeMutableBufferPointer { outputs in
      inputGradients.withUnsafeMutableBufferPointer { inputGradients in
        // Each thread writes what is of its own samples.
        nonisolated(unsafe) let outputs = outputs
        nonisolated(unsafe) let inputGradients = inputGradients
        return self.gradient(
          batch, parameters: parameters, into: &gradient, using: workspace, kernels: kernels
        ) { chunk, rows in
          let first = batch.chunks[chunk].lowerBound
          rows.copy(outputRows, to: outputs, from: first)
          rows.copy(inputRows, to: inputGradients, from: first)
        }
      }
    }
  }
}
