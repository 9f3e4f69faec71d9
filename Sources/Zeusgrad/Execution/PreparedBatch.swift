/// Samples laid out for a program, so that they need not be copied at every step.
public struct PreparedBatch: Sendable {
  /// How many samples there are.
  public var count: Int { chunks.samples }

  /// The program it was made for.
  let program: Program.Identity
  let chunks: Chunks
  /// How many numbers a sample has, targets included.
  let width: Int
  /// For each chunk its rows, first of the inputs and then of the targets: shape (width, blocks · 8).
  let numbers: AlignedBuffer

  /// Lays out samples.
  ///
  /// - Parameters:
  ///   - program: What is to be computed of them.
  ///   - inputs: Shape (samples, inputs); at least one sample.
  ///   - targets: Shape (samples, targets).
  public init(_ program: Program, inputs: [[Double]], targets: [[Double]] = []) {
    require(!inputs.isEmpty, "a batch needs at least one sample")
    require(
      targets.count == inputs.count || targets.isEmpty && program.targets == 0,
      "a batch needs targets for every sample, got \(targets.count) for \(inputs.count)")
    for (index, sample) in inputs.enumerated() {
      require(
        sample.count == program.inputs,
        "sample \(index) has \(sample.count) inputs, the program \(program.inputs)")
    }
    for (index, sample) in targets.enumerated() {
      require(
        sample.count == program.targets,
        "sample \(index) has \(sample.count) targets, the program \(program.targets)")
    }
    self.init(program, count: inputs.count) { sample, index in
      index < program.inputs ? inputs[sample][index] : targets[sample][index - program.inputs]
    }
  }

  /// Lays out samples whose numbers are given one by one: inputs, then targets.
  init(_ program: Program, count: Int, _ number: (_ sample: Int, _ index: Int) -> Double) {
    self.program = program.identity
    width = program.inputs + program.targets
    chunks = program.chunks(of: count)
    numbers = AlignedBuffer(count: Chunks.blocks(count) * Chunks.lanes * width)
    for chunk in 0..<chunks.count {
      let samples = chunks[chunk]
      let start = numbers.start + samples.lowerBound * width
      let stride = Chunks.blocks(samples.count) * Chunks.lanes
      for index in 0..<width {
        for (lane, sample) in samples.enumerated() {
          start[index * stride + lane] = number(sample, index)
        }
      }
    }
  }

  /// Lays out samples that have one target each, shape (samples).
  @_disfavoredOverload  // for an array of none
  public init(_ program: Program, inputs: [[Double]], targets: [Double]) {
    self.init(program, inputs: inputs, targets: targets.map { [$0] })
  }
}
