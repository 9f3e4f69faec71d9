import TerminalCanvas
import Zeusgrad

extension TrainingSession.Snapshot {
  /// The recipe in a few words, such as `circle 100 · 2-16-16-1 relu · hinge + L2 · sgd`.
  var recipeWords: [String] {
    let recipe = run.recipe
    let layers = ([2] + recipe.hidden + [1]).map(String.init).joined(separator: "-")
    var loss = settings.loss.rawValue
    if settings.penalty.l1 > 0 { loss += " + L1" }
    if settings.penalty.l2 > 0 { loss += " + L2" }
    return [
      "\(recipe.data.rawValue) \(recipe.points.grouped)",
      // Only hidden layers have an activation.
      recipe.hidden.isEmpty ? layers : "\(layers) \(settings.activation.rawValue)",
      loss,
      settings.optimizer.text,
    ]
  }

  /// The loss and its parts with four decimals; as shown, they add up.
  var lossWords: (loss: String, data: String, penalty: String, penaltyName: String) {
    let loss = report.loss.fourDecimals
    let data = report.dataLoss.fourDecimals
    // The difference of what is shown, not the rounded penalty, which may be off by the last digit.
    let penalty =
      report.loss.magnitude < Double.largestFixed
      ? ((report.loss * 1e4).rounded() - (report.dataLoss * 1e4).rounded()) / 1e4
      : report.penalty
    return (loss, data, penalty.fourDecimals, penaltyName)
  }

  /// The penalty in a word: `L1`, `L2` or, where there are both, `penalty`.
  var penaltyName: String {
    settings.penalty.l1 > 0 && settings.penalty.l2 > 0 ? "penalty" : settings.penalty.name
  }

  /// What its points and its first weights were drawn with, such as `42` or `42 · weights 43`.
  var seedWords: String {
    String(run.recipe.seed) + (run.recipe.weightsSeed.map { " · weights \($0)" } ?? "")
  }

  /// How many points are right, such as `97/100`.
  var correctWords: String { "\(report.correct.grouped)/\(report.points.grouped)" }

  /// How many points always answering the larger class gets right, such as `always 'out': 54`.
  var baselineWords: String { "always '\(dataset.majorityName)': \(dataset.majorityCount.grouped)" }
}
