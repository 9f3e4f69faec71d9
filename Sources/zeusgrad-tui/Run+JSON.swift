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
