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
      "\(layers) \(settings.activation.rawValue)",
      loss,
      settings.optimizer.words,
    ]
  }

  /// The loss and its parts with four decimals; as they are shown, they add up.
  var lossWords: (loss: String, data: String, penalty: String, penaltyName: String) {
    let loss = report.loss.fixed(4)
    let data = report.dataLoss.fixed(4)
    // The difference of what is shown, not the rounded penalty, which may be off by the last digit.
    let penalty =
      report.loss.magnitude < Double.largestFixed
      ? ((report.loss * 1e4).rounded() - (report.dataLoss * 1e4).rounded()) / 1e4
      : report.penalty
    let name =
      settings.penalty.l1 > 0 && settings.penalty.l2 > 0
      ? "penalty" : settings.penalty.l1 > 0 ? "L1" : "L2"
    return (loss, data, penalty.fixed(4), name)
  }

  /// How many points are right, such as `97/100`.
  var correctWords: String { "\(report.correct)/\(report.points)" }
}

extension Optimizer {
  /// The optimizer with the settings of its own that are not the usual ones, such as `sgd 0.9`.
  fileprivate var words: String {
    var (settings, usual) = (Recipe.Settings(), Recipe.Settings())
    settings.optimizer = self
    usual.optimizer = Optimizer(kind: kind)
    let own = kind.settings.compactMap { key in
      settings.text(of: key) == usual.text(of: key) ? nil : settings.text(of: key)
    }
    return ([kind.rawValue] + own).joined(separator: " ")
  }
}

extension Double {
  /// The number with its sign and two decimals, such as `+0.81`.
  var signed: String { Self.signed(fixed(2)) }

  /// The same in so many columns.
  func signed(columns: Int) -> String { Self.signed(fixed(2, columns: columns - 1)) }

  /// The number with so many decimals; where that is too wide, a short form such as `4e199`.
  func fixed(_ decimals: Int, columns: Int) -> String {
    let text = fixed(decimals)
    let parts = text.split(separator: "e")
    guard text.count > columns, parts.count == 2, let mantissa = Double(parts[0]) else {
      return text
    }
    return mantissa.fixed(0) + "e" + (parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1])
  }

  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : (text == "nan" ? "" : "+") + text
  }
}
