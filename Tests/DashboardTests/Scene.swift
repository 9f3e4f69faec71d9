import Dashboard
import TerminalCanvas

@testable import Zeusgrad

/// A run at one step, written by hand.
///
/// The scores come from a small network whose parameters are simple numbers: training would make
/// pictures in which the last bit of a number can change a character.
struct Scene {
  var recipe: Recipe
  var journal = Journal()
  var dataset = Scene.diamond
  var network = Network.diamond(slope: 1.5, radius: 1.35)
  var step = 240
  /// What a score costs a point of a class.
  var pointLoss: @Sendable (_ score: Double, _ target: Double) -> Double = { max(0, 1 - $1 * $0) }
  var penalty = 0.0124
  var layers = Scene.layers()
  /// The losses of the steps before the present one.
  var pastLosses: [Double] = []
  /// The step since which the layers are as they are; the diagnosis wants to know.
  var layersSince = 0
  var isPaused = false
  var pace = Pace(10)
  var stepsPerSecond: Double? = 9.8
  var notice: TrainingSession.Notice?
  var divergence: Divergence?
  var canUndo = true
  var canRedo = false

  init() {
    recipe = .default
    recipe.points = dataset.count
  }

  var scores: [Double] { dataset.inputs.map(network.score) }

  var pointLosses: [Double] {
    zip(scores, dataset.targets).map(pointLoss)
  }

  var dataLoss: Double { pointLosses.reduce(0, +) / Double(dataset.count) }

  /// The report of the present step.
  var report: StepReport {
    let (scores, pointLosses) = (scores, pointLosses)
    return StepReport(
      step: step, loss: dataLoss + penalty, dataLoss: dataLoss, penalty: penalty,
      penaltyFactors: recipe.penalty,
      learningRate: learningRate(at: step),
      correct: zip(scores, dataset.targets).count {
        StepReport.isRight(score: $0, target: $1)
      },
      withinMargin: scores.count { abs($0) < 1 }, layers: layers, scores: scores,
      pointLosses: pointLosses, divergence: divergence)
  }

  /// The report of a step in the past: what the diagnosis looks at.
  private func pastReport(at step: Int) -> StepReport {
    StepReport(
      step: step, loss: pastLosses[step], dataLoss: pastLosses[step] - penalty, penalty: penalty,
      penaltyFactors: recipe.penalty,
      learningRate: learningRate(at: step), correct: 0, withinMargin: 0,
      layers: step < layersSince ? Self.layers() : layers, scores: [], pointLosses: [])
  }

  private func learningRate(at step: Int) -> Double { settings(at: step).learningRate }

  private func settings(at step: Int) -> Recipe.Settings {
    var state = TrainerState(
      step: step, parameters: [], settings: recipe.settings, optimizer: Optimizer.State())
    state.apply(journal.upTo(step: step).controls.map(\.change))
    return state.settings
  }

  private var changes: [JoinedChange] {
    journal.joinedChanges(upTo: step, from: recipe.settings, hasty: [])
  }

  /// What the session would hand out for what is looked at.
  func snapshot(
    _ requests: [TrainingSession.SnapshotRequest] = [], acknowledged: Int = 0
  ) -> TrainingSession.Snapshot {
    var diagnosis = Diagnosis(dataset)
    var curve = Curve()
    let report = report
    for report in pastLosses.indices.map(pastReport) + [report] {
      diagnosis.observe(report)
      curve.append(report.loss)
    }
    let lastStep = max(Curve.fewestSteps, step)
    var snapshot = TrainingSession.Snapshot(
      run: Run(recipe, journal: journal), settings: settings(at: step), dataset: dataset,
      isPaused: isPaused, pace: pace,
      stepsPerSecond: isPaused ? nil : stepsPerSecond, canUndo: canUndo,
      undoTakesBackChange: canUndo, canRedo: canRedo,
      report: report, diagnosis: diagnosis, changes: changes, lossCurve: [],
      lossExtent: curve.extent,
      curveLastStep: lastStep,
      gradientHistories: layers.map { _ in [] }, grid: nil, acknowledged: acknowledged,
      notice: notice, isCurrent: true)
    for request in requests {
      switch request {
      case .lossCurve(let columns):
        snapshot.lossCurve = curve.columns(columns, lastStep: lastStep)
      case .gradientHistories(let columns):
        snapshot.gradientHistories = layers.indices.map { Self.history(ofLayer: $0, columns) }
      case .scoreGrid(let request): snapshot.grid = network.grid(request, step: step)
      }
    }
    return snapshot
  }

  /// A falling norm with a wave on it.
  private static func history(ofLayer layer: Int, _ columns: Int) -> [Double] {
    (0..<max(0, columns)).map { column in
      let wave = Double((column + layer) % 4) * 0.06
      return 0.9 / (1 + Double(column) / 8) + wave
    }
  }
}

extension Scene {
  /// Points of which those near the middle are of one class, in the sense of |x| + |y|.
  static let diamond = Dataset(
    name: "diamond",
    inputs: [
      [0.0, 0.1], [0.3, 0.2], [-0.4, 0.1], [0.1, -0.5], [-0.2, -0.3], [0.5, -0.3], [-0.1, 0.7],
      [0.7, 0.1], [1.2, 0.3], [-1.1, 0.9], [0.4, 1.3], [-1.4, -0.2], [0.9, -1.0], [-0.6, -1.2],
      [1.4, 1.2], [-1.3, 1.4], [0.2, -1.4], [1.1, -0.4], [-0.9, 0.3], [0.6, 0.7],
    ],
    targets: Array(repeating: 1, count: 8) + Array(repeating: -1, count: 12),
    positiveName: "in", negativeName: "out")

  /// The layers of the default network.
  static func layers(
    norms: [Double] = [0.26, 0.59, 0.83], dead: [Int?] = [1, 0, nil]
  ) -> [LayerReport] {
    let shape = [(2, 16), (16, 16), (16, 1)]
    return zip(shape, zip(norms, dead)).map { shape, figures in
      LayerReport(
        inputs: shape.0, units: shape.1, activation: shape.1 == 1 ? .linear : .relu,
        gradientNorm: figures.0,
        dataGradientNorm: figures.0, penaltyGradientNorm: 1e-3, parameterNorm: 4,
        updateRatio: figures.0 / 100, deadUnits: figures.1)
    }
  }
}
