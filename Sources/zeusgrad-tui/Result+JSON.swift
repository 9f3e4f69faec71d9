import Zeusgrad

extension Run.Result {
  /// The last line of a run's JSON: its result, and whether a signal ended the run.
  func json(isInterrupted: Bool) -> JSONObject {
    var object = JSONObject()
    object.add("event", "end")
    report.addFigures(to: &object)
    object.add("bestLoss", diagnosis.best.loss)
    object.add("bestStep", diagnosis.best.step)
    object.add("condition", diagnosis.condition.rawValue)
    object.add("diagnosis", sentence)
    if let divergence = report.divergence {
      var detail = JSONObject()
      detail.add("step", divergence.step)
      detail.add("quantity", divergence.quantity.rawValue)
      detail.add("layer", divergence.layer)
      object.add("diverged", detail)
    }
    if isInterrupted { object.add("interrupted", true) }
    return object
  }
}
