import CZeusgradKernels

@testable import Zeusgrad

/// The loss of a sample, computed by a program and by values.
struct Parity {
  let parameters: [Value]
  let program: Program
  /// One for all batches, so that what one leaves behind meets the next.
  private let workspace: Workspace
  private let loss: ([Value], [Value]) -> Value

  /// Compiles a function of parameters, inputs and targets.
  ///
  /// - Parameters:
  ///   - inputs: How many inputs a sample has.
  ///   - targets: How many targets it has.
  ///   - all: What the function gets as parameters.
  ///   - parameters: Those that the program has; nil: all.
  ///   - function: The loss.
  init(
    inputs: Int, targets: Int = 0, _ all: [Value], parameters: [Value]? = nil,
    _ function: @escaping (_ p: [Value], _ x: [Value], _ y: [Value]) -> Value
  ) {
    let parameters = parameters ?? all
    self.parameters = parameters
    let loss = { function(all, $0, $1) }
    self.loss = loss
    program = Program(inputs: inputs, targets: targets, parameters: parameters, loss)
    workspace = Workspace(program, threads: 1)
  }

  /// Lays out samples, each with its inputs and then its targets.
  func batch(_ samples: [[Double]]) -> PreparedBatch {
    PreparedBatch(
      program, inputs: samples.map { Array($0[..<program.inputs]) },
      targets: samples.map { Array($0[program.inputs...]) })
  }

  /// What the values give: the mean loss and its gradient, in the documented order.
  func byValues(_ samples: [[Double]]) -> Program.Gradient {
    let count = parameters.count
    let chunkSize = batch(samples).chunks.size
    var totals = Array(repeating: 0.0, count: count + 1)
    for first in stride(from: 0, to: samples.count, by: chunkSize) {
      var sums = LaneSums(count: count + 1)
      var joins: [Bool]?
      for index in first..<min(samples.count, first + chunkSize) {
        let values = samples[index].map { Value($0) }
        let result = loss(Array(values[..<program.inputs]), Array(values[program.inputs...]))
        joins = joins ?? Graph([result], inputs: [], parameters: parameters).joinsInProduct
        sums.add(sample: index - first, result, of: parameters, joins: joins ?? [])
      }
      for place in totals.indices { totals[place] += sums.total(place) }
    }
    let samples = Double(samples.count)
    return Program.Gradient(
      loss: totals[count] / samples, gradient: totals.dropLast().map { $0 / samples })
  }

  /// What the program gives.
  func compiled(
    _ batch: PreparedBatch, kernels: Kernels = .best, using workspace: Workspace
  ) -> Program.Gradient {
    // What was in the gradient before does not matter.
    var result = Program.Gradient(
      loss: 0, gradient: Array(repeating: .nan, count: parameters.count))
    result.loss = program.gradient(
      batch, parameters: parameters.map(\.data), into: &result.gradient, using: workspace,
      kernels: kernels)
    return result
  }

  /// In words, where a program's numbers are not those of the values, for any instruction set.
  func differences(on samples: [[Double]]) -> [String] {
    let expected = byValues(samples)
    let batch = batch(samples)
    return Kernels.all.flatMap { kernels in
      let found = compiled(batch, kernels: kernels, using: workspace)
      let name = String(cString: kernels.table.name)
      return found.differences(from: expected).map { "\(name), \(samples.count) samples: \($0)" }
    }
  }

  /// The layers, such as `2→16`, in the order in which they are computed.
  var layers: [String] {
    program.instructions.all.filter { $0.operation == ZG_DENSE }
      .map { "\($0.inputs)→\($0.units)" }
  }
}

extension Program.Gradient {
  /// In words, which numbers are not the same.
  func differences(from expected: Program.Gradient) -> [String] {
    var differences: [String] = []
    if !sameNumber(loss, expected.loss) {
      differences.append("the loss is \(loss), not \(expected.loss)")
    }
    for (index, (found, wanted)) in zip(gradient, expected.gradient).enumerated()
    where !sameNumber(found, wanted) {
      differences.append("derivative \(index) is \(found), not \(wanted)")
    }
    return differences
  }
}

extension RandomStream {
  /// Draws samples; a share of their numbers is odd.
  mutating func samples(_ count: Int, width: Int, odd share: Double = 0) -> [[Double]] {
    (0..<count).map { _ in
      (0..<width).map { _ in
        let number = normal()
        return uniform() < share ? Self.odd[index(below: Self.odd.count)] : number
      }
    }
  }

  static let odd: [Double] = [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, 1e300, -1e300, 0x1p-1074, 750, -750, 20, 1e6,
  ]
}
