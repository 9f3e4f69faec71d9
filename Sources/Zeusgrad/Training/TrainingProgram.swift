/// The loss of a network on a data set as a compiled program, and what a report tells of it.
final class TrainingProgram {
  private let shape: MLP.Shape
  private let program: Program
  private let batch: PreparedBatch
  private let workspace: Workspace
  private var gradient: [Double]

  /// How many samples are added up by themselves.
  var chunkSize: Int { batch.chunks.size }

  /// The work from which on threads share it; tests share any.
  var leastSharedWork: Double {
    get { workspace.leastSharedWork }
    set { workspace.leastSharedWork = newValue }
  }

  init(_ model: MLP, _ data: Dataset, _ loss: Loss, threads: Int?) {
    shape = model.shape
    program = Program(
      inputs: shape.inputs, targets: 1, parameters: model.parameters, hasGradient: true
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
    let results = program.code.results
    let dataLoss = program.gradient(
      batch, parameters: parameters, into: &gradient, using: workspace, kernels: kernels
    ) { [batch] chunk, rows in
      facts.collect(chunk, batch.chunks[chunk], rows, results)
    }
    var evaluation = Evaluation(
      dataLoss: dataLoss, penalty: penalty(parameters), gradient: gradient,
      scores: Array(facts.scores), pointLosses: Array(facts.losses), live: [],
      firstNonFiniteLayer: nil)
    penalty.addGradient(of: parameters, to: &evaluation.gradient)
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
}

/// What is read from the rows of chunks, which several threads may compute: each writes its own.
private final class ChunkFacts: @unchecked Sendable {
  /// Shape (samples).
  let scores: UnsafeMutableBufferPointer<Double>
  /// Shape (samples).
  let losses: UnsafeMutableBufferPointer<Double>
  private let chunks: Int
  private let units: Int
  /// Whether a unit was above zero for a sample of a chunk, shape (chunks, units).
  private let live: UnsafeMutableBufferPointer<Bool>
  /// Whether it was finite for all of them, shape (chunks, units).
  private let finite: UnsafeMutableBufferPointer<Bool>

  init(samples: Int, chunks: Int, units: Int) {
    self.chunks = chunks
    self.units = units
    scores = .allocate(capacity: samples)
    losses = .allocate(capacity: samples)
    live = .allocate(capacity: chunks * units)
    finite = .allocate(capacity: chunks * units)
    scores.initialize(repeating: 0)
    losses.initialize(repeating: 0)
    live.initialize(repeating: false)
    finite.initialize(repeating: true)
  }

  deinit {
    scores.deallocate()
    losses.deallocate()
    live.deallocate()
    finite.deallocate()
  }

  /// Reads a chunk; the results are the loss and then the units, of which the last is the score.
  func collect(_ chunk: Int, _ samples: Range<Int>, _ rows: Rows, _ results: [Int]) {
    let first = chunk * units
    for unit in 0..<units {
      let numbers = rows[results[unit + 1]]
      live[first + unit] = numbers.contains { $0 > 0 }
      finite[first + unit] = numbers.allSatisfy(\.isFinite)
    }
    for (lane, sample) in samples.enumerated() {
      losses[sample] = rows[results[0]][lane]
      scores[sample] = rows[results[units]][lane]
    }
  }

  func isLive(_ unit: Int) -> Bool { (0..<chunks).contains { live[$0 * units + unit] } }

  func isFinite(_ unit: Int) -> Bool { (0..<chunks).allSatisfy { finite[$0 * units + unit] } }
}
