/// A change that was made while a run trained.
public struct Control: Hashable, Sendable {
  /// What is changed, and to what.
  public enum Change: Hashable, Sendable {
    /// The size of a step; nothing else is reset.
    case learningRate(Double)
  }

  /// The step at which it was made: update `step` + 1 is the first to use it.
  public let step: Int
  /// What is changed.
  public let change: Change

  /// Creates a control.
  public init(step: Int, _ change: Change) {
    require(step >= 0, "a control needs a step of at least 0, got \(step)")
    self.step = step
    self.change = change
  }

  /// Reads a control as it is written on the command line, such as `120:lr=0.2`.
  public init(parsing text: String) throws(RecipeError) {
    let error = RecipeError(
      key: "at", value: text,
      expected: "a change is written step:key=value, such as 120:lr=0.2; keys: lr")
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let step = Int(parts[0]), step >= 0 else { throw error }
    let pair = parts[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2, pair[0] == Recipe.learningRate.key else { throw error }
    var recipe = Recipe.default
    do {
      try Recipe.learningRate.set(String(pair[1]), in: &recipe)
    } catch {
      throw RecipeError(key: "at", value: text, expected: error.expected)
    }
    self.init(step: step, .learningRate(recipe.learningRate))
  }

  /// The control as it is written on the command line, such as `120:lr=0.2`.
  public var text: String {
    switch change {
    case .learningRate(let rate): "\(step):lr=\(rate.short)"
    }
  }

  /// Puts the change into effect.
  func apply(to state: inout TrainerState) {
    switch change {
    case .learningRate(let rate): state.learningRate = rate
    }
  }
}
