@testable import Zeusgrad

/// What arrives at three operands.
struct Adjoints: Equatable {
  var first = 0.0
  var second = 0.0
  var third = 0.0
}

extension Operation {
  /// What its rule gives each operand, on plain numbers.
  func adjoints(
    _ g: Double, _ a: Double, _ b: Double, _ d: Double, _ c: Double, _ y: Double
  ) -> Adjoints {
    let operands = [a, b, d].map(PlainOperand.init)
    backward(g, operands[0], operands[1], operands[2], c, y)
    return Adjoints(
      first: operands[0].gradient, second: operands[1].gradient, third: operands[2].gradient)
  }
}

private final class PlainOperand: Operand {
  let number: Double
  private(set) var gradient = 0.0

  init(_ number: Double) { self.number = number }

  func add(_ contribution: Double) { gradient += contribution }

  func add(_ left: Double, times right: Double) {
    gradient = gradient.fused(adding: left, times: right)
  }
}
