extension Program {
  /// The mean loss of some samples, and its derivative with respect to every parameter.
  public struct Gradient: Equatable, Sendable {
    /// The mean over the samples.
    public var loss: Double
    /// Shape (parameterCount).
    public var gradient: [Double]
    /// Shape (samples, outputs): what a program computes beside its loss; else empty.
    public var outputs: [[Double]] = []
    /// The derivatives of each sample's own loss by its inputs, shape (samples, inputs), where the
    /// program computes them; else empty.
    public var inputGradients: [[Double]] = []
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
    let workspace = Workspace(self, samples: inputs.count)
    var result = Gradient(loss: 0, gradient: Array(repeating: 0, count: parameterCount))
    guard hasLossAndOutputs || hasInputGradients else {
      result.loss = gradient(
        batch, parameters: parameters, into: &result.gradient, using: workspace)
      return result
    }
    let samples = inputs.count
    var outputs = Array(repeating: 0.0, count: samples * self.outputs)
    let derivatives = hasInputGradients ? self.inputs : 0
    var inputGradients = Array(repeating: 0.0, count: samples * derivatives)
    result.loss = gradient(
      batch, parameters: parameters, into: &result.gradient, outputs: &outputs,
      inputGradients: &inputGradients, using: workspace)
    func rows(_ numbers: [Double], _ width: Int) -> [[Double]] {
      (0..<samples).map { Array(numbers[$0 * width..<($0 + 1) * width]) }
    }
    if hasLossAndOutputs { result.outputs = rows(outputs, self.outputs) }
    if hasInputGradients { result.inputGradients = rows(inputGradients, derivatives) }
    return result
  }

  /// Computes the mean loss of samples that have one target each, and its gradient.
  ///
  /// - Parameters:
  ///   - inputs: Shape (samples, inputs).
  ///   - targets: Shape (samples).
  ///   - parameters: Shape (parameterCount).
  /// - Returns: The mean loss and its gradient.
  @_disfavoredOverload  // for an array of none
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
      batch, parameters: parameters, into: &gradient, using: workspace, kernels: .best)
  }

  /// The same with kernels of choice and notes of each chunk, which `merge` gets in the order of the
  /// chunks.
  func gradient(
    _ batch: PreparedBatch, parameters: [Double], into gradient: inout [Double],
    using workspace: Workspace, kernels: Kernels, notes: ChunkNotes = .none,
    merge: (_ chunk: Int, _ notes: UnsafePointer<Double>) -> Void = { _, _ in }
  ) -> Double {
    checkGradient()
    check(batch, workspace)
    check(parameters: parameters.count)
    check(parameters: gradient.count)
    let chunks = batch.chunks
    workspace.prepare(chunks, noteCount: notes.count(chunks.size))
    let totals = UnsafeMutableBufferPointer(
      start: workspace.sums.start, count: workspace.sumCount)
    totals.update(repeating: 0)
    if let helpers = workspace.helpers, isShared(chunks, workspace) {
      let task = SharedWork.Task(
        program: self, batch: batch, parameters: parameters, kernels: kernels, notes: notes)
      shareOut(task, workspace, helpers, merge)
    } else {
      parameters.withUnsafeBufferPointer { parameters in
        for index in 0..<chunks.count {
          let rows = run(
            batch, index, parameters, workspace.rows, sums: totals.baseAddress, kernels)
          notes.write(rows, workspace.slot.start)
          merge(index, workspace.slot.start)
        }
      }
    }
    let count = Double(batch.count)
    gradient.withUnsafeMutableBufferPointer { gradient in
      for index in gradient.indices { gradient[index] = totals[index] / count }
    }
    return totals[parameterCount] / count
  }
}
