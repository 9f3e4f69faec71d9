import Zeusgrad

extension StepReport {
  /// A step as a line of JSON: all that the dashboard shows about it.
  func json(_ diagnosis: Diagnosis) -> JSONObject {
    var object = JSONObject()
    object.add("event", "step")
    addFigures(to: &object)
    object.add("gradientNorms", layers.map { $0.gradientNorm })
    object.add("dataGradientNorms", layers.map { $0.dataGradientNorm })
    object.add("penaltyGradientNorms", layers.map { $0.penaltyGradientNorm })
    object.add("updateRatios", layers.map(\.updateRatio))
    object.add("deadUnits", layers.map(\.deadUnits))
    object.add("verdict", diagnosis.verdict.words(layers: layers.count)[0])
    object.add("condition", diagnosis.condition.rawValue)
    object.add("diagnosis", diagnosis.sentence)
    return object
  }

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
