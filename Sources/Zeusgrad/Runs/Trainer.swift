/// Trains the network of a recipe, step by step.
///
/// The trainer holds what does not change, the data and the network; everything that does is in a
/// ``TrainerState``, so that a run can be kept, compared and continued from any step.
///
/// ```swift
/// let trainer = Trainer(Recipe.default)
/// var state = trainer.start()
/// for _ in 0..<100 { trainer.advance(&state) }
/// trainer.report(state).loss
/// ```
public final class Trainer {
  /// What is trained, and on what.
  public let recipe: Recipe
  /// The points to learn from.
  public let dataset: Dataset
  /// The shape of the network at step 0.
  public let shape: MLP.Shape

  private let engine: Engine
  private let threads: Int?
  private let firstParameters: [Double]
  /// What computes, for the current activation and loss.
  private var program: TrainingProgram
  /// The latest evaluation, so that a step costs one gradient.
  private var evaluation: Evaluation
  /// What it is for; nil: there is none yet.
  private var evaluated: (parameters: [Double], penalty: Penalty)?
  /// Memory for the next state: it takes turns with that of the state that is trained.
  private var next: TrainerState

  /// Makes the data and the network that a recipe describes.
  ///
  /// - Parameters:
  ///   - recipe: What is trained, and on what; each field in the range that the command line allows.
  ///   - engine: What computes; every number is the same either way.
  ///   - threads: How many threads share the work of a large network; nil: one for each processor.
  public init(_ recipe: Recipe, engine: Engine = .compiled, threads: Int? = nil) {
    do {
      try recipe.validate()
    } catch {
      fatalError("a recipe cannot be trained: \(error)")
    }
    self.recipe = recipe
    self.engine = engine
    self.threads = threads
    dataset = recipe.dataset
    shape = recipe.shape
    let model = recipe.model
    firstParameters = model.parameterValues
    program = TrainingProgram(model, dataset, recipe.loss, threads: threads)
    evaluation = Evaluation(points: dataset.count, shape: shape)
    next = TrainerState(firstParameters, recipe.settings)
  }

  /// The state of step 0, with the controls that the journal has for it.
  public func start(_ journal: Journal = Journal()) -> TrainerState {
    var state = TrainerState(firstParameters, recipe.settings)
    journal.apply(to: &state)
    return state
  }

  /// Reports step n: evaluates the loss and its gradient at the parameters of a state.
  public func report(_ state: TrainerState) -> StepReport {
    evaluate(state)
    let shape = program.model.shape
    let loss = evaluation.dataLoss + evaluation.penalty
    var unit = 0
    let layers = shape.layers.indices.map { index in
      let norms = evaluation.norms[index]
      let units = unit..<unit + shape.layers[index]
      unit = units.upperBound
      return LayerReport(
        inputs: shape.inputs(ofLayer: index), units: units.count,
        activation: shape.activation(ofLayer: index),
        gradientNorm: norms.gradient, dataGradientNorm: norms.dataGradient,
        penaltyGradientNorm: norms.penaltyGradient, parameterNorm: norms.parameters,
        updateRatio: state.updateRatios?[index],
        deadUnits: shape.activation(ofLayer: index).canDie
          ? units.count { !evaluation.live[$0] } : nil)
    }
    let right = countRight()
    return StepReport(
      step: state.step, loss: loss, dataLoss: evaluation.dataLoss, penalty: evaluation.penalty,
      penaltyFactors: state.settings.penalty, learningRate: state.settings.learningRate,
      correct: right.correct, withinMargin: right.withinMargin,
      layers: layers, scores: evaluation.scores, pointLosses: evaluation.pointLosses,
      divergence: divergence(loss: loss, step: state.step))
  }

  /// How many points are right, and how many scores are between −1 and 1.
  private func countRight() -> (correct: Int, withinMargin: Int) {
    dataset.targets.withUnsafeBufferPointer { targets in
      evaluation.scores.withUnsafeBufferPointer { scores in
        var (correct, withinMargin) = (0, 0)
        for point in scores.indices {
          correct += StepReport.isRight(score: scores[point], target: targets[point]) ? 1 : 0
          withinMargin += abs(scores[point]) < 1 ? 1 : 0
        }
        return (correct, withinMargin)
      }
    }
  }

  /// Reports step n and goes on to step n+1.
  ///
  /// If a number is not finite, in the loss or its gradient at θₙ or in θₙ₊₁, the update is
  /// refused: the state stays as it is, and the report says which layer was first.
  ///
  /// - Parameters:
  ///   - state: Step n; afterwards step n+1.
  ///   - journal: The controls that take effect when their step is reached.
  /// - Returns: The report of step n.
  @discardableResult
  public func advance(_ state: inout TrainerState, journal: Journal = Journal()) -> StepReport {
    var report = report(state)
    guard report.divergence == nil else { return report }
    next.take(state, layers: shape.layers.count)
    next.updateParameters(against: evaluation.gradient)
    var isFinite = true
    for index in shape.layers.indices {
      let change = sumOfSquaredChanges(from: state, layer: index)
      let size = evaluation.norms[index].parameters
      next.updateRatios?[index] = size == 0 ? 0 : change.squareRoot() / size
      if !change.isFinite { isFinite = false }
    }
    // A change may be too large to be squared and still be finite.
    if !isFinite, let layer = firstNonFiniteLayer(of: next.parameters) {
      report.divergence = Divergence(step: state.step, quantity: .parameter, layer: layer + 1)
      return report
    }
    next.step += 1
    journal.apply(to: &next)
    swap(&state, &next)
    return report
  }

  /// How far the parameters of a layer move to the next state, squared.
  private func sumOfSquaredChanges(from state: TrainerState, layer: Int) -> Double {
    let places = shape.parameters(ofLayer: layer)
    return next.parameters.withUnsafeBufferPointer { after in
      state.parameters.withUnsafeBufferPointer { before in
        let after = UnsafeBufferPointer(rebasing: after[places])
        let before = UnsafeBufferPointer(rebasing: before[places])
        return LaneSums.sum(places.count) { place in
          let change = after.lanes(from: place) - before.lanes(from: place)
          return change * change
        }
      }
    }
  }

  private func evaluate(_ state: TrainerState) {
    let settings = state.settings
    if program.model.shape.activation != settings.activation || program.loss != settings.loss {
      let model = MLP(recipe.shape(with: settings), initialization: nil, seed: recipe.seed)
      program = TrainingProgram(model, dataset, settings.loss, threads: threads)
      evaluated = nil
    }
    let (parameters, penalty) = (state.parameters, settings.penalty)
    if let evaluated, evaluated.penalty == penalty, evaluated.parameters == parameters { return }
    switch engine {
    case .compiled: program.evaluate(parameters, penalty: penalty, into: &evaluation)
    case .values: evaluation = program.evaluateValues(parameters, penalty: penalty)
    }
    evaluated = (parameters, penalty)
  }

  private func divergence(loss: Double, step: Int) -> Divergence? {
    if let layer = evaluation.firstNonFiniteLayer {
      return Divergence(step: step, quantity: .activation, layer: layer + 1)
    }
    if !loss.isFinite { return Divergence(step: step, quantity: .loss, layer: nil) }
    // A gradient may be too large to be squared and still be finite.
    if !evaluation.norms.allSatisfy(\.gradient.isFinite),
      let layer = firstNonFiniteLayer(of: evaluation.gradient)
    {
      return Divergence(step: step, quantity: .gradient, layer: layer + 1)
    }
    return nil
  }

  /// The first layer, from 0, whose part of an array of the parameters' shape is not all finite.
  private func firstNonFiniteLayer(of values: [Double]) -> Int? {
    shape.layers.indices.first { index in
      values[shape.parameters(ofLayer: index)].contains { !$0.isFinite }
    }
  }
}
