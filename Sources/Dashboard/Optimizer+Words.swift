import Zeusgrad

extension Optimizer {
  /// The optimizer with those of its own settings that are not the usual ones, such as `sgd 0.9`.
  var words: String {
    var (settings, usual) = (Recipe.Settings(), Recipe.Settings())
    settings.optimizer = self
    usual.optimizer = Optimizer(kind: kind)
    let own = kind.settings.compactMap { key in
      settings.text(of: key) == usual.text(of: key) ? nil : settings.text(of: key)
    }
    return ([kind.rawValue] + own).joined(separator: " ")
  }
}
