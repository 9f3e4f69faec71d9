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
  private var gradient: [Double]

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
      inputs: model.shape.inputs, targets: 1, parameters: model.parameters, hasGradient: true
    ) { inputs, targets in
      let activations = model.activations(inputs)
      let score = activations[activations.count - 1][0]
      return [loss(score, target: targets[0])] + activations.joined()
    }
    batch = PreparedBatch(program, inputs: data.inputs, targets: data.targets)
    workspace = Workspace(program, threads: threads)
    gradient = Array(repeating: 0, count: program.parameterCount)
  }

  /// Computes the loss and its gradient for some parameters.
  func evaluate(_ parameters: [Double], penalty: Penalty, kernels: Kernels = .best) -> Evaluation {
    let facts = ChunkFacts(
      samples: batch.count, chunks: batch.chunks.count, units: shape.layers.reduce(0, +))
    let results = program.instructions.results
    let dataLoss = program.gradient(
      batch, parameters: parameters, into: &gradient, using: workspace, kernels: kernels
    ) { [batch] chunk, rows in
      facts.collect(chunk, batch.chunks[chunk], rows, results)
    }
    var evaluation = Evaluation(
      dataLoss: dataLoss, gradient: gradient, scores: Array(facts.scores),
      pointLosses: Array(facts.losses), live: [], firstNonFiniteLayer: nil)
    evaluation.add(penalty, of: parameters, in: shape)
    var unit = 0
    for (index, units) in shape.layers.enumerated() {
      let places = unit..<unit + units
      evaluation.live.append(places.map(facts.isLive))
      if evaluation.firstNonFiniteLayer == nil, !places.allSatisfy(facts.isFinite) {
        evaluation.firstNonFiniteLayer = index
      }
      unit += units
    }
    return evaluation
  }

  /// Computes the same, to the same bits, from the graph of every sample.
  func evaluateValues(_ parameters: [Double], penalty: Penalty) -> Evaluation {
    model.load(parameters)
    return model.evaluate(
      dataset, loss: loss, penalty: penalty, chunkSize: chunkSize, joins: program.joinsInProduct)
  }
}
