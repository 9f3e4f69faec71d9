/// A change that was made while a run trained: a step, a field and its value.
public struct Control: Hashable, Sendable {
  /// The step at which it was made: update `step` + 1 is the first to use it.
  public let step: Int
  /// What is changed, and to what.
  public let change: Change

  /// Creates a control.
  ///
  /// - Precondition: `step` is at least 0.
  public init(step: Int, _ change: Change) {
    require(step >= 0, "a control needs a step of at least 0, got \(step)")
    self.step = step
    self.change = change
  }

  /// Reads a control as it is written on the command line, such as `120:lr=0.2`.
  public init(parsing text: String) throws(FieldError) {
    let keys = Recipe.Settings.controls.map(\.key)
    let error = FieldError(
      key: "at", value: text,
      allowed: "a change is written step:key=value, such as 120:lr=0.2; keys: "
        + keys.joined(separator: ", "))
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let step = Int(parts[0]), step >= 0 else { throw error }
    let pair = parts[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2, keys.contains(String(pair[0])) else { throw error }
    do {
      self.init(step: step, try Change(String(pair[0]), to: String(pair[1])))
    } catch {
      throw FieldError(key: "at", value: text, allowed: error.expected)
    }
  }

  /// The control as it is written on the command line, such as `120:lr=0.2`.
  public var text: String { "\(step):\(change.field)=\(change.value)" }
}
