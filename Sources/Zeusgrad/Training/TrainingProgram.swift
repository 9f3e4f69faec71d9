/// The loss of a network on a data set as a compiled program, and what a report says about it.
final class TrainingProgram {
  /// The network, whose values are traced.
  let model: MLP
  /// The loss of one score.
  let loss: Loss
  private let dataset: Dataset
  private var shape: MLP.Shape { model.shape }
  private let program: Program
  private let batch: PreparedBatch
  private let workspace: Workspace
  private let facts: ChunkFacts
  /// What is kept of each chunk, and the same where something is not finite.
  private let notes: (usual: ChunkNotes, broken: ChunkNotes)

  /// How many samples are summed as one chunk.
  var chunkSize: Int { batch.chunks.size }

  /// The least work that threads share; in tests they share any.
  var leastSharedWork: Double {
    get { workspace.leastSharedWork }
    set { workspace.leastSharedWork = newValue }
  }

  init(_ model: MLP, _ data: Dataset, _ loss: Loss, threads: Int?) {
    self.model = model
    self.loss = loss
    dataset = data
    program = Program(
      inputs: model.shape.inputs, targets: 1, parameters: model.parameters
    ) { inputs, targets in
      let activations = model.activations(inputs)
      let score = activations[activations.count - 1][0]
      return (loss: loss(score, target: targets[0]), outputs: Array(activations.joined()))
    }
    batch = PreparedBatch(program, inputs: data.inputs, targets: data.targets)
    workspace = Workspace(program, threads: threads)
    facts = ChunkFacts(samples: batch.count, units: model.shape.layers.reduce(0, +))
    let results = program.instructions.results
    notes = (
      .facts(results, findsNonFinite: false), .facts(results, findsNonFinite: true)
    )
  }

  /// Computes the loss and its gradient for some parameters.
  func evaluate(
    _ parameters: [Double], penalty: Penalty, kernels: Kernels = .best
  ) -> Evaluation {
    var evaluation = Evaluation(points: batch.count, shape: shape)
    evaluate(parameters, penalty: penalty, kernels: kernels, into: &evaluation)
    return evaluation
  }

  /// The same in the memory of an evaluation before.
  func evaluate(
    _ parameters: [Double], penalty: Penalty, kernels: Kernels = .best,
    into evaluation: inout Evaluation
  ) {
    compute(parameters, kernels, notes.usual, into: &evaluation)
    evaluation.firstNonFiniteLayer = nil
    evaluation.add(penalty, of: parameters, in: shape)
    // An activation that is not finite makes the gradients of the weights that it is multiplied with
    // as it is, and nothing multiplies the scores: if all of these are finite, all activations are.
    // Gradients may also be too large to be squared, which is no reason to stop.
    if evaluation.norms.allSatisfy(\.dataGradient.isFinite), Self.areFinite(evaluation.scores) {
      return
    }
    compute(parameters, kernels, notes.broken, into: &evaluation)
    evaluation.firstNonFiniteLayer = firstNonFiniteLayer()
    evaluation.add(penalty, of: parameters, in: shape)
  }

  /// Computes all but the penalty.
  private func compute(
    _ parameters: [Double], _ kernels: Kernels, _ notes: ChunkNotes,
    into evaluation: inout Evaluation
  ) {
    let (facts, chunks) = (facts, batch.chunks)
    facts.begin()
    evaluation.dataLoss = program.gradient(
      batch, parameters: parameters, into: &evaluation.gradient, using: workspace,
      kernels: kernels, notes: notes
    ) { chunk, notes in
      facts.add(notes, of: chunks[chunk])
    }
    facts.exchange(with: &evaluation)
  }

  /// Whether all numbers are finite: of others the difference to themselves is not 0.
  private static func areFinite(_ numbers: [Double]) -> Bool {
    numbers.withUnsafeBufferPointer { numbers in
      LaneSums.sum(numbers.count) { place in
        let lanes = numbers.lanes(from: place)
        return lanes - lanes
      } == 0
    }
  }

  private func firstNonFiniteLayer() -> Int? {
    var unit = 0
    for (index, units) in shape.layers.enumerated() {
      if !facts.isFinite[unit..<unit + units].allSatisfy(\.self) { return index }
      unit += units
    }
    return nil
  }

  /// Computes the same, to the same bits, from the graph of every sample.
  func evaluateValues(_ parameters: [Double], penalty: Penalty) -> Evaluation {
    model.load(parameters)
    return model.evaluate(
      dataset, loss: loss, penalty: penalty, chunkSize: chunkSize, joins: program.joinsInProduct)
  }
}
