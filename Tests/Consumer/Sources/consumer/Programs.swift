import Zeusgrad

/// Programs of one expression each, and calls with nothing in them.
enum Programs {
  static func all(_ p: [Value], _ model: MLP) -> [Program] {
    [
      Program(inputs: 2, parameters: p) { x, _ in p[0] * x[0] + p[1] * x[1] - 1 },
      Program(inputs: 2, targets: 1, parameters: p) { x, y in (p[0] * x[0] + p[1] - y[0]).pow(2) },
      Program(inputs: 2, targets: 1, parameters: p) { x, y in pow(p[0] * x[0] + p[1] - y[0], 2) },
      Program(inputs: 1, targets: 1, parameters: p) { x, y in
        max(0, 1 - y[0] * (p[0] * x[0] + p[1]))
      },
      Program(inputs: 1, targets: 1, parameters: p) { x, y in abs(y[0] - p[0] * exp(-p[1] * x[0]))
      },
      Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
        (1 - y[0] * model(x)[0]).relu()
      },
      Program(inputs: 2, targets: 1, parameters: model.parameters) { x, y in
        (-y[0] * model(x)[0]).softplus() + 1e-3 * model.parameters.map { $0 * $0 }.sum()
      },
      Program(inputs: 2, targets: 2, parameters: p) { x, y in
        zip(x, y).map { pow(p[0] * $0 + p[1] - $1, 2) }.reduce(Value(0), +) / 2
      },
      Program(inputs: 2, targets: 2, parameters: p) { x, y in
        x.map { p[0] * $0 }.logSumExp() - zip(x, y).map { $0 * $1 }.sum()
      },
      Program(inputs: 2, parameters: model.parameters) { x in model(x) },
      Program(inputs: 2, parameters: model.parameters) { model($0) },
      Program(inputs: 2, parameters: p) { x in [p[0] * x[0], p[1] * x[1] + 1] },
      Program(inputs: 2, parameters: p) { x in x.map { p[0] * $0 }.softmax() },
      Program(inputs: 2, parameters: p) { x in [max(x[0], x[1]), select(x[0] - x[1], p[0], p[1])] },
    ]
  }

  /// Nothing at all is given: which type of nothing must not be ambiguous.
  static func nothing(_ program: Program, _ model: MLP, _ numbers: [Double]) {
    _ = program.gradient(inputs: [[1, 2]], targets: [], parameters: numbers)
    _ = PreparedBatch(program, inputs: [[1, 2]], targets: [])
    _ = program.outputs(inputs: [], parameters: numbers)
    _ = model.predict([])
    _ = model([])
    _ = [Value]().sum() + sum([]) + [].softmax().sum()
  }
}
