import CZeusgradKernels
import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Operation")
struct OperationTests {
  @Test("Every operation gives PyTorch's number and gradients")
  func everyOperationGivesPyTorchNumber() throws {
    for point in try Fixture.operations().operations {
      let operation = try #require(Self.named(point.name), "\(point.name)")
      let (b, d) = (point.b ?? 0, point.d ?? 0)
      let y = operation.forward(point.a, b, d, point.c)
      let adjoints = operation.adjoints(1, point.a, b, d, point.c, y)
      let place: Comment = "\(point.name) at \(point.a), \(b), \(d), \(point.c)"
      #expect(isClose(y, point.y, ulps: 4, floor: 1e-300), place)
      // 1 − y² cancels for tanh and 1 − y for sigmoid: hence the floor.
      #expect(isClose(adjoints.first, point.da, ulps: 8, floor: 1e-15), place)
      #expect(isClose(adjoints.second, point.db ?? 0, ulps: 8), place)
      #expect(isClose(adjoints.third, point.dd ?? 0, ulps: 8), place)
    }
  }

  @Test("The recorded points cover the table")
  func recordedPointsCoverTable() throws {
    let recorded = Set(try Fixture.operations().operations.map(\.name))
    #expect(recorded == Set(Operation.allCases.map { "\($0)" }).subtracting(["leaf"]))
  }

  @Test(
    "Every derivative agrees with finite differences",
    arguments: Operation.allCases.filter { $0 != .leaf })
  func everyDerivativeAgreesWithFiniteDifferences(operation: Operation) {
    for (a, b, d, c) in [(0.5, 2.0, 1.5, 3.0), (1.7, -0.6, 0.3, -1.5), (3, 0.2, -4, 0.25)] {
      let mismatches = checkGradient(at: [a, b, d]) { leaves in
        .applying(operation, to: leaves, constant: c)
      }
      #expect(mismatches.isEmpty)
    }
  }

  @Test("What arrives is passed on in proportion", arguments: Operation.allCases)
  func arrivingGradientIsPassedOn(operation: Operation) {
    let y = operation.forward(0.8, 0.3, 1.25, 2)
    let one = operation.adjoints(1, 0.8, 0.3, 1.25, 2, y)
    let four = operation.adjoints(4, 0.8, 0.3, 1.25, 2, y)
    #expect(four.first == 4 * one.first)
    #expect(four.second == 4 * one.second)
    #expect(four.third == 4 * one.third)
  }

  @Test("Every operation has an instruction of its own, and a formula")
  func everyOperationHasInstructionOfOwn() {
    let instructions = Operation.allCases.map(\.instruction)
    #expect(Set(instructions.map(\.rawValue)).count == instructions.count)
    #expect(Set(instructions.map(\.formula)).count == instructions.count)
    for instruction in instructions {
      #expect(instruction.formula.contains("A"))
      #expect(instruction.formula.contains("B") == (instruction.operands >= 2))
      #expect(instruction.formula.contains("D") == (instruction.operands == 3))
    }
  }

  @Test("A gradient that a layer can have is the rule of the table", arguments: Operation.allCases)
  func gradientThatLayer(operation: Operation) {
    guard let gradient = operation.instruction.gradient else { return }
    #expect(gradient.operands == 2)
    for x in [-1.5, -0.2, 0.4, 2] {
      let y = operation.forward(x, 0, 0, 0)
      let parity = operation.adjoints(0.7, x, 0, 0, 0, y) == operation.adjoints(0.7, y, 0, 0, 0, y)
      #expect(parity, "\(operation) needs more than its result")
    }
  }

  @Test(
    "The logistic function is right from end to end",
    arguments: [
      (-Double.infinity, 0.0), (-1000, 0), (-745, .leastNonzeroMagnitude),
      (-40, 4.248354255291589e-18), (-1, 0.2689414213699951), (0, 0.5), (-0.0, 0.5),
      (1, 0.7310585786300049), (40, 1), (1000, 1), (.infinity, 1), (.nan, .nan),
    ])
  func logisticFunctionIsRight(x: Double, expected: Double) {
    #expect(isClose(Operation.sigmoid.forward(x, 0, 0, 0), expected, ulps: 2))
  }

  @Test(
    "Softplus is right from end to end",
    arguments: [
      (-Double.infinity, 0.0), (-1000, 0), (-40, 4.248354255291589e-18),
      (-1, 0.31326168751822286), (0, 0.6931471805599453), (1, 1.3132616875182228), (40, 40),
      (1e300, 1e300), (.infinity, .infinity), (.nan, .nan),
    ])
  func softplusIsRight(x: Double, expected: Double) {
    #expect(isClose(Operation.softplus.forward(x, 0, 0, 0), expected, ulps: 2))
  }

  @Test("The rectifier keeps NaN and makes both zeros zero")
  func rectifierKeepsNaN() {
    #expect(Operation.relu.forward(.nan, 0, 0, 0).isNaN)
    #expect(Operation.relu.forward(-0.0, 0, 0, 0).sign == .plus)
    #expect(Operation.relu.forward(-.infinity, 0, 0, 0) == 0)
    #expect(Operation.relu.forward(.infinity, 0, 0, 0) == .infinity)
  }

  private static func named(_ name: String) -> Operation? {
    Operation.allCases.first { "\($0)" == name }
  }
}
