extension Graph {
  /// Records what a function does with values.
  ///
  /// It runs once. It cannot look at its values, inputs and parameters alike: whoever reads the number
  /// of one, or of what came of it, is stopped there.
  static func trace(
    inputs: Int, parameters: [Value], differentiatedInputs: Int = 0,
    _ body: ([Value]) -> [Value]
  ) -> Graph {
    let seen = Value.newPass()
    for parameter in parameters {
      require(parameter.mark != seen, "a program was given one parameter twice")
      parameter.mark = seen
    }
    let placeholders = (0..<inputs).map { _ in Value(0.0) }
    // A program may be compiled while another one is.
    let before = parameters.map(\.isTraced)
    for value in placeholders + parameters { value.isTraced = true }
    defer { for (parameter, was) in zip(parameters, before) { parameter.isTraced = was } }
    return Graph(
      body(placeholders), inputs: placeholders, parameters: parameters,
      differentiatedInputs: differentiatedInputs)
  }
}
