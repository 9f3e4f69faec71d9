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

  /// How a control is written, as the end of a sentence.
  package static let allowed =
    "step:key=value, such as 120:lr=0.2; keys: "
    + Recipe.Settings.controls.map(\.key).joined(separator: ", ")

  /// Reads a control as it is written on the command line, such as `120:lr=0.2`.
  public init(parsing text: String) throws(FieldError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let pair = (parts.count == 2 ? parts[1] : "")
      .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let step = ValueFormat.wholeNumber(0...Int.max).read(String(parts[0])), pair.count == 2
    else { throw FieldError(key: "at", value: text, subject: "a change", allowed: Self.allowed) }
    do {
      self.init(step: step, try Change(pair[0], to: pair[1]))
    } catch {
      throw FieldError(key: "at", value: text, allowed: error.expected)
    }
  }

  /// The control as it is written on the command line, such as `120:lr=0.2`.
  public var text: String { "\(step):\(change.field)=\(change.value)" }
}
