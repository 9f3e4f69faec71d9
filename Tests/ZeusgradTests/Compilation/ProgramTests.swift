import Testing

@testable import Zeusgrad

@Suite struct ProgramTests {
  /// What the values give for some samples: the mean loss and its gradient, in the documented order.
  private func byValues(
    inputs: [[Double]], targets: [[Double]], parameters: [Value],
    _ loss: ([Value], [Value]) -> Value
  ) -> Program.Gradient {
    let rows = parameters.count + 1
    let chunk = inputs.count
    var sums = LaneSums(count: rows)
    for sample in 0..<chunk {
      for parameter in parameters { parameter.zeroGrad() }
      let value = loss(inputs[sample].map { Value($0) }, targets[sample].map { Value($0) })
      value.backward()
      sums.add(sample: sample) { $0 < parameters.count ? parameters[$0].grad : value.data }
    }
    let count = Double(chunk)
    return Program.Gradient(
      loss: sums.total(parameters.count) / count,
      gradient: parameters.indices.map { sums.total($0) / count })
  }

  @Test(arguments: [1, 7, 8, 9, 60])
  func `A network gives the bits of its values`(_ samples: Int) {
    let model = MLP(inputs: 2, layers: [16, 16, 1], seed: 42)
    func loss(_ x: [Value], _ y: [Value]) -> Value { (1 - y[0] * model(x)[0]).relu() }
    let program = Program(inputs: 2, targets: 1, parameters: model.parameters, loss)
    let data = Dataset.circle(points: samples, seed: 3)
    let targets = data.targets.map { [$0] }
    let values = byValues(
      inputs: data.inputs, targets: targets, parameters: model.parameters, loss)
    let compiled = program.gradient(
      inputs: data.inputs, targets: targets, parameters: model.parameterValues)
    #expect(compiled == values)
  }
}
