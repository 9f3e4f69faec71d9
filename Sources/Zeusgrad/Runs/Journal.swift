/// What was changed while a run trained, in the order of steps.
public struct Journal: Hashable, Sendable {
  /// The controls, by ascending step.
  public private(set) var controls: [Control] = []

  /// Creates a journal.
  ///
  /// - Parameter controls: In any order; if several change one field at one step, the last counts.
  public init(_ controls: [Control] = []) {
    for control in controls { record(control) }
  }

  /// Records a control; it replaces one of the same field at the same step.
  public mutating func record(_ control: Control) {
    if let place = controls.firstIndex(where: {
      $0.step == control.step && $0.change.field == control.change.field
    }) {
      controls[place] = control
    } else {
      let place = controls.firstIndex { $0.step > control.step } ?? controls.endIndex
      controls.insert(control, at: place)
    }
  }

  /// Puts the controls of the state's step into effect.
  func apply(to state: inout TrainerState) {
    let step = state.step
    guard controls.contains(where: { $0.step == step }) else { return }
    state.apply(controls.filter { $0.step == step }.map(\.change))
  }

  /// The controls up to and including a step.
  public func upTo(step: Int) -> Journal {
    var journal = Journal()
    journal.controls = controls.filter { $0.step <= step }
    return journal
  }
}
