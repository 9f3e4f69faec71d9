import Zeusgrad

extension Run {
  /// The first line of a run's JSON: what is trained.
  func json(steps: Int) -> JSONObject {
    var object = JSONObject()
    object.add("event", "run")
    object.add("command", command(steps: steps))
    object.add("numerics", Recipe.numerics)
    for field in Recipe.fields { object.add(field.key, parsing: field.text(recipe)) }
    object.add("parameters", recipe.shape.parameterCount)
    let data = recipe.dataset
    object.add("classes", classes(of: data))
    object.add("majority", data.majorityCount)
    return object
  }

  /// The command that repeats the run up to a step.
  func command(steps: Int) -> String {
    (["zeusgrad-tui", "train"] + arguments(steps: steps)).joined(separator: " ")
  }

  private func classes(of data: Dataset) -> JSONObject {
    var object = JSONObject()
    object.add(data.positiveName, data.positiveCount)
    object.add(data.negativeName, data.count - data.positiveCount)
    return object
  }
}

extension StepReport {
  /// A step as a line of JSON: all that the dashboard shows of it.
  func json() -> JSONObject {
    var object = JSONObject()
    object.add("event", "step")
    addFigures(to: &object)
    object.add("gradientNorms", layers.map { $0.gradientNorm })
    object.add("updateRatios", layers.map(\.updateRatio))
    object.add("deadUnits", layers.map(\.deadUnits))
    object.add("verdict", Diagnosis.verdict(of: self).words(layers: layers.count))
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

extension Run.Result {
  /// The last line of a run's JSON: what it came to.
  func json() -> JSONObject {
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
    return object
  }
}
