import TestSupport
import Testing

@testable import Zeusgrad

@Suite("Value arithmetic")
struct ValueArithmeticTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What it gives for a = −2 and b = 6.
    let expected: Double
    let function: @Sendable (Value, Value) -> Value

    init(
      _ name: String, _ expected: Double, _ function: @escaping @Sendable (Value, Value) -> Value
    ) {
      testDescription = name
      self.expected = expected
      self.function = function
    }
  }

  static let examples = [
    Example("a + b", 4) { a, b in a + b },
    Example("a - b", -8) { a, b in a - b },
    Example("a * b", -12) { a, b in a * b },
    Example("a / b", -1.0 / 3) { a, b in a / b },
    Example("-a", 2) { a, _ in -a },
    Example("a + number", -1.5) { a, _ in a + 0.5 },
    Example("number + a", -1.5) { a, _ in 0.5 + a },
    Example("a - number", -2.5) { a, _ in a - 0.5 },
    Example("number - a", 2.5) { a, _ in 0.5 - a },
    Example("a * number", -1) { a, _ in a * 0.5 },
    Example("number * a", -1) { a, _ in 0.5 * a },
    Example("a / number", -4) { a, _ in a / 0.5 },
    Example("number / a", -0.25) { a, _ in 0.5 / a },
    Example("shared in a sum", 2) { a, _ in a + a * a },
    Example("shared in a quotient", 0.25) { a, b in a / a - b / (a + 10) },
    Example("shared on both sides", -32.0 / 36) { a, b in (a + a) * (b - a) / (b * b) },
    Example("numbers in between", 8) { a, b in 2 * (b + 1.0) / 3.5 - 2 * a },
  ]

  @Test("Arithmetic computes what it does on numbers", arguments: examples)
  func arithmeticComputesAsOnNumbers(example: Example) {
    #expect(example.function(Value(-2), Value(6)).data == example.expected)
  }

  @Test("Gradients agree with finite differences at several points", arguments: examples)
  func gradientsAgreeWithFiniteDifferences(example: Example) {
    for point in [[1.5, -0.5], [-2, 3], [0.4, 0.9], [12, -7]] {
      let mismatches = checkGradient(at: point) { example.function($0[0], $0[1]) }
      #expect(mismatches.isEmpty, "at \(point)")
    }
  }

  @Test("The example of the documentation gives -3, 2 and 1")
  func exampleOfDocumentation() {
    let a = Value(2.0)
    let b = Value(-3.0)
    let c = Value(10.0)
    let d = a * b + c
    d.backward()
    #expect(d.data == 4)
    #expect([a.grad, b.grad, c.grad] == [-3, 2, 1])
  }

  @Test("A number minus a value and a number over a value take the value's gradient")
  func numberBeforeValue() {
    let x = Value(4.0)
    let difference = 1.0 - x
    difference.backward()
    #expect(difference.data == -3)
    #expect(x.grad == -1)
    x.zeroGrad()
    let quotient = 2.0 / x
    quotient.backward()
    #expect(quotient.data == 0.5)
    #expect(x.grad == -0.125)
  }

  @Test("Variables of type Double work on either side")
  func variablesOfTypeDoubleWork() {
    let x = Value(3.0)
    let number = 2.0
    let results = [x + number, number + x, x - number, number - x]
    #expect(results.map(\.data) == [5, 5, 1, -1])
    #expect([x * number, number * x, x / number, number / x].map(\.data) == [6, 6, 1.5, 2.0 / 3])
  }

  @Test("Lines as people write them compile and are not ambiguous")
  func linesAsPeopleWriteThem() {
    let xs = [Value(1), Value(2), Value(6)]
    #expect((xs.reduce(Value(0), +) / 3).data == 3)
    #expect((xs.reduce(Value(1), *) * 2).data == 24)
    #expect((xs.reduce(Value(0)) { $0 + $1 * $1 } / 3).data == 41.0 / 3)
    #expect((xs.map { 2 * $0 }.reduce(Value(0), +) - 1).data == 17)
    #expect((2 * xs[0] + 2 + xs[0]).data == 5)
    #expect((1 - xs[1] * -xs[2]).data == 13)
    #expect((-xs[2]).data == -6)
    let untyped = 2 * xs[1] / 4
    #expect(untyped.data == 1)
    let predictions = zip(xs, [1.0, 2.0, 3.0]).map { ($0 - $1).pow(2) }
    #expect((predictions.reduce(Value(0), +) / Double(predictions.count)).data == 3)
  }

  @Test("Plain numbers add up as if Zeusgrad were not imported")
  func plainNumbersStayPlain() {
    let numbers = [1.0, 2, 6]
    let total = numbers.reduce(0, +)
    let product = numbers.reduce(1, *)
    let third = numbers.reduce(0, +) / 3
    let root = numbers.map { ($0 - 1) * ($0 - 1) }.reduce(0, +).squareRoot()
    let dot = zip(numbers, numbers).map { $0 * $1 }.reduce(0, +) / 41
    let squares = numbers.reduce(0) { $0 + $1 * $1 } / 2
    // Each is a Double, or this would not compile.
    let all: [Double] = [total, product, third, root, dot, squares]
    #expect(all == [9, 12, 3, 26.0.squareRoot(), 1, 20.5])
  }

  @Test("A literal beside a value is folded into its node")
  func literalBesideValueIsFolded() {
    let x = Value(3.0)
    let nodes = [2 * x, x * 2.5, x + 1, 1 - x, x - 1, 2 / x, x / 2]
    #expect(nodes.allSatisfy { $0.second == nil })
    #expect((x + x).second != nil)
  }

  @Test("Compound assignment builds on and leaves the old node alone")
  func compoundAssignmentBuildsOn() {
    let a = Value(3.0)
    let b = Value(4.0)
    var x = a
    x += b
    x -= 1
    x *= b
    x /= 2
    x += 0.5
    x -= b
    x *= 3
    x /= a
    #expect(x.data == 8.5)
    #expect(a.data == 3)
    let mismatches = checkGradient(at: [3, 4]) { leaves in
      var x = leaves[0]
      x += leaves[1]
      x -= 1
      x *= leaves[1]
      x /= 2
      x -= leaves[1]
      x /= leaves[0]
      return x
    }
    #expect(mismatches.isEmpty)
  }

  @Test("Infinity and NaN go through as they do on numbers")
  func infinityAndNaNGoThrough() {
    let zero = Value(0)
    #expect((1.0 / zero).data == .infinity)
    #expect((zero / Value(0)).data.isNaN)
    #expect((Value(.infinity) - Value(.infinity)).data.isNaN)
    #expect((Value(.nan) * 0).data.isNaN)
  }
}
