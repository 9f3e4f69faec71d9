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
    // Each thread notes what is of its own samples: outputs and then derivatives, sample by sample.
    let numbers = outputRows.count + inputRows.count
    let notes = ChunkNotes(
      count: { $0 * numbers },
      write: { rows, notes in
        let all = UnsafeMutableBufferPointer(start: notes, count: rows.count * numbers)
        let split = rows.count * outputRows.count
        rows.copy(outputRows, to: .init(rebasing: all[..<split]), from: 0)
        rows.copy(inputRows, to: .init(rebasing: all[split...]), from: 0)
      })
    return self.gradient(
      batch, parameters: parameters, into: &gradient, using: workspace, kernels: kernels,
      notes: notes
    ) { chunk, notes in
      let samples = batch.chunks[chunk]
      let split = samples.count * outputRows.count
      for place in 0..<split {
        outputs[samples.lowerBound * outputRows.count + place] = notes[place]
      }
      for place in 0..<samples.count * inputRows.count {
        inputGradients[samples.lowerBound * inputRows.count + place] = notes[split + place]
      }
    }
  }
}
