extension Graph {
  /// Records what a function does with values.
  ///
  /// It runs twice, on numbers of opposite sign and reversed order of magnitude, because a function
  /// that looks at its values (an `if` on `x.data`) would be recorded as what it does for one of them.
  static func trace(
    inputs: Int, parameters: [Value], _ body: ([Value]) -> [Value]
  ) -> Graph {
    require(
      Set(parameters.map(ObjectIdentifier.init)).count == parameters.count,
      "a program was given one parameter twice")
    func record(_ placeholder: (Double) -> Double) -> Graph {
      let placeholders = (0..<inputs).map { Value(placeholder(0.7 + 0.1 * Double($0))) }
      return Graph(body(placeholders), inputs: placeholders, parameters: parameters)
    }
    let first = record { $0 }
    let numbers = parameters.map(\.data)
    for (index, parameter) in parameters.enumerated() {
      // Zeros, as biases often are, become as many different numbers.
      parameter.data = parameter.data == 0 ? 1.3 + 0.01 * Double(index) : -1.7 / parameter.data
    }
    let second = record { -1.7 / $0 }
    for (parameter, number) in zip(parameters, numbers) { parameter.data = number }
    require(
      first == second,
      "a traced function may not look at its values: it did one thing for some and another for "
        + "others")
    return first
  }
}
