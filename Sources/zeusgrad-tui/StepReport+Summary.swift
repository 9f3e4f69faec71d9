import Zeusgrad

extension StepReport {
  /// The figures of a step in one line.
  var summary: String {
    "\(step.grouped) step\(step == 1 ? "" : "s"), loss \(loss.fixed(4)), \(correct.grouped) of \(points.grouped) right."
  }
}
