@testable import Zeusgrad

/// A recipe for a computation, drawn at random: the same at every call.
struct RandomGraph: Sendable {
  /// Numbers are called by their places: inputs, targets, parameters, constants, then what is
  /// computed.
  private enum Step {
    case node(Operation, [Int], constant: Double)
    /// Neurons that read some numbers, with the parameters of each in turn, the bias last.
    case layer(inputs: [Int], parameters: [[Int]], hasBias: Bool, Activation, isFlipped: Bool)
  }

  let inputs: Int
  let targets: Int
  let parameterCount: Int
  private let constants: [Double]
  private var steps: [Step] = []
  private var results: [Int] = []

  init(_ stream: inout RandomStream) {
    inputs = 1 + stream.index(below: 4)
    targets = stream.index(below: 3)
    let single = 1 + stream.index(below: 4)
    // Few layers, or mostly layers.
    let layerShare = [0, 0.2, 0.6][stream.index(below: 3)]
    constants = [2, stream.normal()]
    // Those of the layers come first, one after another.
    let (inputs, targets) = (inputs, targets)
    var fresh = 0
    var drawn: [Step] = []
    var computed = 0
    let mostParameters = 80
    let leaves = inputs + targets + mostParameters + constants.count
    func any(_ stream: inout RandomStream) -> Int {
      // Rather what is new than what is old.
      if computed > 0 && stream.uniform() < 0.6 {
        return leaves + computed - 1 - stream.index(below: min(computed, 6))
      }
      let kind = stream.index(below: 10)
      if kind < 5 { return stream.index(below: inputs + targets) }
      if kind < 9 { return inputs + targets + mostParameters - 1 - stream.index(below: single) }
      return inputs + targets + mostParameters + stream.index(below: 2)
    }
    for _ in 0..<3 + stream.index(below: 20) {
      if stream.uniform() < layerShare {
        let width = 1 + stream.index(below: 4)
        let units = 1 + stream.index(below: 5)
        let hasBias = stream.uniform() < 0.8
        let count = units * (width + (hasBias ? 1 : 0))
        if fresh + count <= mostParameters - single {
          var read = (0..<width).map { _ in any(&stream) }
          // Mostly neighbours, as in a network.
          if stream.uniform() < 0.7 {
            let last = leaves + computed - width
            let start = computed >= width && stream.uniform() < 0.7 ? last : 0
            read = (0..<width).map { start + $0 }
          }
          let own = count / units
          var parameters = (0..<units).map { unit in
            (0..<own).map { inputs + targets + fresh + unit * own + $0 }
          }
          fresh += count
          if stream.uniform() < 0.1 {
            parameters[stream.index(below: units)][stream.index(below: own)] =
              parameters[stream.index(below: units)][stream.index(below: own)]
          }
          if stream.uniform() < 0.05 { stream.shuffle(&parameters) }
          let activation = Activation.allCases[stream.index(below: 4)]
          drawn.append(
            .layer(
              inputs: read, parameters: parameters, hasBias: hasBias, activation,
              isFlipped: stream.uniform() < 0.1))
          computed += units
          continue
        }
      }
      var operation = Operation.add
      if stream.uniform() < 0.6 {
        operation = Operation.allCases[1 + stream.index(below: Operation.allCases.count - 1)]
      } else if stream.uniform() < 0.5 {
        operation = .multiply
      }
      let operands = [any(&stream), any(&stream), any(&stream)]
      let exponents: [Double] = [0, 1, 2, 3, -1, 0.5, 17, -2.5]
      let constant =
        operation == .power ? exponents[stream.index(below: 8)] : stream.normal()
      drawn.append(.node(operation, operands, constant: constant))
      computed += 1
    }
    parameterCount = mostParameters
    steps = drawn
    results = (0..<1 + stream.index(below: min(4, computed))).map { leaves + computed - 1 - $0 }
    if stream.uniform() < 0.1 { results.append(stream.index(below: leaves)) }
  }

  /// Computes the results.
  func results(_ p: [Value], _ x: [Value], _ y: [Value]) -> [Value] {
    var values = x + y + p + constants.map { Value($0) }
    for step in steps {
      switch step {
      case .node(let operation, let operands, let constant):
        values.append(
          .applying(operation, to: operands.map { values[$0] }, constant: constant))
      case .layer(let inputs, let parameters, let hasBias, let activation, let isFlipped):
        values += parameters.map { parameters in
          let first = hasBias ? values[parameters[parameters.count - 1]] : Value(0)
          return activation(
            zip(parameters, inputs).reduce(first) { sum, place in
              let (weight, input) = (values[place.0], values[place.1])
              return isFlipped
                ? sum.addingProduct(input, weight) : sum.addingProduct(weight, input)
            })
        }
      }
    }
    return results.map { values[$0] }
  }

  /// Computes the sum of the results.
  func loss(_ p: [Value], _ x: [Value], _ y: [Value]) -> Value { sum(results(p, x, y)) }
}
