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
  /// The latest evaluation and what it is for, so that a step costs one gradient.
  private var latest: (parameters: [Double], penalty: Penalty, evaluation: Evaluation)?

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
  }

  /// The state of step 0, with the controls that the journal has for it.
  public func start(_ journal: Journal = Journal()) -> TrainerState {
    var state = TrainerState(
      step: 0, parameters: firstParameters, settings: recipe.settings,
      optimizer: Optimizer.State(), updateRatios: nil)
    journal.apply(to: &state)
    return state
  }

  /// Reports step n: evaluates the loss and its gradient at the parameters of a state.
  public func report(_ state: TrainerState) -> StepReport {
    let evaluation = evaluate(state)
    let shape = program.model.shape
    let loss = evaluation.dataLoss + evaluation.penalty
    let targets = dataset.targets
    let layers = shape.layers.indices.map { index in
      let norms = evaluation.norms[index]
      return LayerReport(
        inputs: shape.inputs(ofLayer: index), units: shape.layers[index],
        activation: shape.activation(ofLayer: index),
        gradientNorm: norms.gradient, dataGradientNorm: norms.dataGradient,
        penaltyGradientNorm: norms.penaltyGradient, parameterNorm: norms.parameters,
        updateRatio: state.updateRatios?[index],
        deadUnits: shape.activation(ofLayer: index).canDie
          ? evaluation.live[index].count { !$0 } : nil)
    }
    return StepReport(
      step: state.step, loss: loss, dataLoss: evaluation.dataLoss, penalty: evaluation.penalty,
      penaltyFactors: state.settings.penalty, learningRate: state.settings.learningRate,
      correct: zip(evaluation.scores, targets).count {
        StepReport.isRight(score: $0, target: $1)
      },
      withinMargin: evaluation.scores.count { abs($0) < 1 },
      layers: layers, scores: evaluation.scores, pointLosses: evaluation.pointLosses,
      divergence: divergence(of: evaluation, loss: loss, step: state.step))
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
    let evaluation = evaluate(state)
    var next = state
    state.settings.optimizer.update(
      &next.parameters, gradient: evaluation.gradient,
      learningRate: state.settings.learningRate, l1: state.settings.penalty.l1,
      state: &next.optimizer)
    if let layer = firstNonFiniteLayer(of: next.parameters) {
      report.divergence = Divergence(step: state.step, quantity: .parameter, layer: layer + 1)
      return report
    }
    next.updateRatios = shape.layers.indices.map { index in
      let change = LaneSums.sum(shape.parameters(ofLayer: index)) { place in
        let change = next.parameters[place] - state.parameters[place]
        return change * change
      }
      let size = evaluation.norms[index].parameters
      return size == 0 ? 0 : change.squareRoot() / size
    }
    next.step += 1
    journal.apply(to: &next)
    state = next
    return report
  }

  private func evaluate(_ state: TrainerState) -> Evaluation {
    let settings = state.settings
    if program.model.shape.activation != settings.activation || program.loss != settings.loss {
      let model = MLP(recipe.shape(with: settings), initialization: nil, seed: recipe.seed)
      program = TrainingProgram(model, dataset, settings.loss, threads: threads)
      latest = nil
    }
    let (parameters, penalty) = (state.parameters, settings.penalty)
    if let latest, latest.penalty == penalty, latest.parameters == parameters {
      return latest.evaluation
    }
    let evaluation =
      switch engine {
      case .compiled: program.evaluate(parameters, penalty: penalty)
      case .values: program.evaluateValues(parameters, penalty: penalty)
      }
    latest = (parameters, penalty, evaluation)
    return evaluation
  }

  private func divergence(of evaluation: Evaluation, loss: Double, step: Int) -> Divergence? {
    if let layer = evaluation.firstNonFiniteLayer {
      return Divergence(step: step, quantity: .activation, layer: layer + 1)
    }
    if !loss.isFinite { return Divergence(step: step, quantity: .loss, layer: nil) }
    if let layer = firstNonFiniteLayer(of: evaluation.gradient) {
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
