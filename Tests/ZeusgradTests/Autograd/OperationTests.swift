import TestSupport
import Testing

@testable import Zeusgrad

@Suite struct OperationTests {
  @Test func `Every operation gives PyTorch's number and gradients`() throws {
    for point in try Fixture.operations().operations {
      let operation = try #require(Self.named(point.name), "\(point.name)")
      let b = point.b ?? 0
      let y = operation.forward(point.a, b, point.c)
      let adjoints = operation.backward(1, point.a, b, point.c, y)
      let place: Comment = "\(point.name) at \(point.a), \(b), \(point.c)"
      #expect(isClose(y, point.y, ulps: 4, floor: 1e-300), place)
      // 1 − y² cancels for tanh and 1 − y for sigmoid: hence the floor.
      #expect(isClose(adjoints.left, point.da, ulps: 8, floor: 1e-15), place)
      #expect(isClose(adjoints.right, point.db ?? 0, ulps: 8), place)
    }
  }

  @Test func `The recorded points cover the table`() throws {
    let recorded = Set(try Fixture.operations().operations.map(\.name))
    #expect(recorded == Set(Operation.allCases.map { "\($0)" }).subtracting(["leaf"]))
  }

  @Test(arguments: Operation.allCases.filter { $0 != .leaf })
  func `Every derivative agrees with finite differences`(operation: Operation) {
    for (a, b, c) in [(0.5, 2.0, 3.0), (1.7, -0.6, -1.5), (3, 0.2, 0.25)] {
      let binary = [.add, .subtract, .multiply, .divide].contains(operation)
      let mismatches = checkGradient(at: [a, b]) { leaves in
        binary
          ? Value(operation, leaves[0], leaves[1]) : Value(operation, leaves[0], constant: c)
      }
      #expect(mismatches.isEmpty)
    }
  }

  @Test(arguments: Operation.allCases)
  func `What arrives is passed on in proportion`(operation: Operation) {
    let y = operation.forward(0.8, 0.3, 2)
    let one = operation.backward(1, 0.8, 0.3, 2, y)
    let four = operation.backward(4, 0.8, 0.3, 2, y)
    #expect(four.left == 4 * one.left)
    #expect(four.right == 4 * one.right)
  }

  private static func named(_ name: String) -> Operation? {
    Operation.allCases.first { "\($0)" == name }
  }
}
