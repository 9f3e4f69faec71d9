import Zeusgrad

extension StepReport {
  /// Adds the figures of a step.
  func addFigures(to object: inout JSONObject) {
    object.add("step", step)
    object.add("loss", loss)
    object.add("dataLoss", dataLoss)
    object.add("penalty", penalty)
    object.add("correct", correct)
    object.add("accuracy", accuracy)
    object.add("withinMargin", withinMargin)
    object.add("learningRate", learningRate)
  }
}
