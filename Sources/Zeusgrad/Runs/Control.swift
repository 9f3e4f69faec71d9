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
  public init(parsing text: String) throws(FieldError) {
    let error = FieldError(
      key: "at", value: text,
      expected: "a change is written step:key=value, such as 120:lr=0.2; keys: lr")
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let step = Int(parts[0]), step >= 0 else { throw error }
    let pair = parts[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2, Change.keys.contains(String(pair[0])) else { throw error }
    do {
      self.init(step: step, try Change(String(pair[0]), to: String(pair[1])))
    } catch {
      throw FieldError(key: "at", value: text, expected: error.expected)
    }
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

extension Control.Change {
  /// The fields of a recipe that can be changed while a run trains.
  public static let keys = [Recipe.learningRate.key]

  /// Reads a change from the key of a field and a value.
  public init(_ key: String, to value: String) throws(FieldError) {
    guard key == Recipe.learningRate.key else {
      throw FieldError(
        key: key, value: value,
        expected: "what can be changed is \(Self.keys.joined(separator: ", "))")
    }
    var recipe = Recipe.default
    try Recipe.learningRate.set(value, in: &recipe)
    self = .learningRate(recipe.learningRate)
  }
}
