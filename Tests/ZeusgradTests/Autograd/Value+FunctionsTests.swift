import TestSupport
import Testing
import Zeusgrad

@Suite("Value functions")
struct ValueFunctionsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What it gives at 1.5.
    let expected: Double
    let points: [Double]
    let function: @Sendable (Value) -> Value

    init(
      _ name: String, _ expected: Double, _ points: [Double],
      _ function: @escaping @Sendable (Value) -> Value
    ) {
      testDescription = name
      self.expected = expected
      self.points = points
      self.function = function
    }
  }

  static let examples = [
    Example("pow 2", 2.25, [-2, 0, 1.5, 4]) { $0.pow(2) },
    Example("pow 3", 3.375, [-2, -0.5, 0, 4]) { $0.pow(3) },
    Example("pow -2", 1 / 2.25, [-2, -0.5, 1.5, 4]) { $0.pow(-2) },
    Example("pow 0", 1, [-2, 0, 1.5]) { $0.pow(0) },
    Example("pow 1", 1.5, [-2, 0, 1.5]) { $0.pow(1) },
    Example("pow 0.5", 1.224744871391589, [0.25, 2, 9]) { $0.pow(0.5) },
    Example("pow 20", 3325.256730079651, [0.9, 1.1]) { $0.pow(20) },
    Example("relu", 1.5, [-2, -1e-3, 1e-3, 3]) { $0.relu() },
    Example("tanh", 0.9051482536448664, [-3, -0.5, 0, 0.1, 2]) { $0.tanh() },
    Example("exp", 4.4816890703380645, [-5, 0, 0.5, 3]) { $0.exp() },
    Example("log", 0.4054651081081644, [0.1, 1, 2, 50]) { $0.log() },
    Example("sigmoid", 0.8175744761936437, [-6, -0.5, 0, 1, 4]) { $0.sigmoid() },
    Example("softplus", 1.7014132779827524, [-6, -0.5, 0, 1, 4]) { $0.softplus() },
    Example("sqrt", 1.224744871391589, [0.1, 1, 2, 50]) { $0.sqrt() },
    Example("sin", 0.9974949866040544, [-4, 0, 0.5, 2, 9]) { $0.sin() },
    Example("cos", 0.0707372016677029, [-4, 0, 0.5, 2, 9]) { $0.cos() },
    Example("pow of a value", 1.837117307087384, [0.25, 1.5, 3]) { $0.pow($0) },
    Example("a number to a value", 2.82842712474619, [-2, 0, 1.5]) { pow(2, $0) },
    Example("abs", 1.5, [-2, -0.5, 3]) { $0.abs() },
    Example("leakyReLU", 1.5, [-2, -0.5, 3]) { $0.leakyReLU(0.1) },
    Example("elu", 1.5, [-2, -1e-3, 3]) { $0.elu(0.7) },
    Example("gelu", 1.399789198096713, [-3, -0.75, 0, 0.5, 2]) { $0.gelu() },
    Example("silu", 1.2263617142904655, [-3, -1.28, 0, 0.5, 2]) { $0.silu() },
    Example("normcdf", 0.9331927987311419, [-3, -0.5, 0, 0.5, 2]) { $0.normcdf() },
    Example("clamp", 1, [-2, 0.5, 3]) { $0.clamp(to: -1...1) },
    Example("max and min", -0.5, [-2, 0.1, 3]) { max($0, 0.5) * 1 - min(2, $0 * $0) },
    Example("select", 2.25, [-2, 0.5, 3]) { select($0 - 1, $0 * $0, $0) },
    Example("a polynomial", 0.125, [-2, 0, 1.5]) { x in
      3 * x.pow(3) - 2 * x.pow(2) + x - 7
    },
    Example("a composition", 2.150631282191626, [-1, 0.2, 1.3]) { x in
      ((x * 2).tanh() + (x / 3).exp()).pow(2) / (1 + x * x)
    },
    Example("another", 1.0560444160413616, [0.3, 1.2]) { x in
      let squashed = x.log().sigmoid() * x.sqrt()
      return squashed.softplus() - x.sin() * x.cos()
    },
  ]

  @Test("Functions compute what they are called after", arguments: examples)
  func functionsComputeTheirNames(example: Example) {
    #expect(isClose(example.function(Value(1.5)).data, example.expected, ulps: 4))
  }

  @Test("Gradients agree with finite differences", arguments: examples)
  func gradientsAgreeWithFiniteDifferences(example: Example) {
    for point in example.points {
      let mismatches = checkGradient(at: [point]) { example.function($0[0]) }
      #expect(mismatches.isEmpty, "at \(point)")
    }
  }

  @Test("The hyperbolic tangent is flat far out", arguments: [(-400.0, -1.0), (400, 1)])
  func hyperbolicTangentIsFlatFarOut(x: Double, expected: Double) {
    #expect(evaluate(x) { $0.tanh() } == (expected, 0))
  }

  @Test("The exponential overflows to infinity and underflows to zero")
  func exponentialOverflowsToInfinity() {
    #expect(evaluate(1000) { $0.exp() } == (.infinity, .infinity))
    #expect(evaluate(-1000) { $0.exp() } == (0, 0))
  }

  @Test("A power of a negative number is exact for whole exponents")
  func wholePowersOfNegativeNumber() {
    #expect(evaluate(-2) { $0.pow(3) } == (-8, 12))
    #expect(evaluate(-2) { $0.pow(-1) } == (-0.5, -0.25))
    #expect(evaluate(-2) { $0.pow(0.5) }.value.isNaN)
  }

  @Test("The power zero is one everywhere, and flat", arguments: [0.0, -1, 3, .infinity, .nan])
  func powerZeroIsOneEverywhere(x: Double) {
    #expect(evaluate(x) { $0.pow(0) } == (1, 0))
  }

  @Test("Powers at zero")
  func powersAtZero() {
    #expect(evaluate(0) { $0.pow(1) } == (0, 1))
    #expect(evaluate(0) { $0.pow(2) } == (0, 0))
    #expect(evaluate(0) { $0.pow(-1) } == (.infinity, -.infinity))
  }

  @Test("The rectifier is flat at zero, and NaN stays NaN")
  func rectifierIsFlatAtZero() {
    #expect(evaluate(0) { $0.relu() } == (0, 0))
    #expect(evaluate(-0.0) { $0.relu() } == (0, 0))
    #expect(evaluate(.leastNonzeroMagnitude) { $0.relu() } == (.leastNonzeroMagnitude, 1))
    #expect(evaluate(.nan) { $0.relu() }.value.isNaN)
    #expect(evaluate(.infinity) { $0.relu() } == (.infinity, 1))
    #expect(evaluate(-.infinity) { $0.relu() } == (0, 0))
  }

  @Test("An infinite gradient does not become NaN at a unit that is off")
  func infiniteGradientAtDeadUnit() {
    let x = Value(-1.0)
    // The rectifier gives 0, and the logarithm of that has an infinite derivative.
    x.relu().log().backward()
    #expect(x.grad == 0)
  }

  @Test(
    "Softplus neither overflows nor loses what is small",
    arguments: [
      (-800.0, 0.0, 0.0), (0, 0.6931471805599453, 0.5), (800, 800, 1),
      (-40, 4.248354255291589e-18, 4.248354255291589e-18),
    ])
  func softplusKeepsLargeAndSmall(x: Double, value: Double, slope: Double) {
    let found = evaluate(x) { $0.softplus() }
    #expect(isClose(found.value, value, ulps: 2))
    #expect(isClose(found.slope, slope, ulps: 2))
  }

  @Test("The logistic function does not overflow", arguments: [(-800.0, 0.0), (0, 0.5), (800, 1)])
  func logisticFunctionDoesNotOverflow(x: Double, value: Double) {
    let found = evaluate(x) { $0.sigmoid() }
    #expect(found.value == value)
    #expect(found.slope == value * (1 - value))
  }

  @Test("Sum and mean work on any sequence, and on none")
  func sumAndMeanWork() {
    let xs = [Value(1), Value(2), Value(3), Value(6)]
    #expect(sum(xs).data == 12)
    #expect(sum(xs.lazy.map { $0 * 2 }).data == 24)
    #expect(sum([Value]()).data == 0)
    #expect(mean(xs).data == 3)
    #expect(mean(xs.dropFirst()).data == 11.0 / 3)
    (sum(xs) + mean(xs)).backward()
    #expect(xs.map(\.grad) == [1.25, 1.25, 1.25, 1.25])
  }

  @Test("The mean of nothing stops with a sentence")
  func meanOfNothingStopsWithSentence() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = mean([Value]())
    }
    #expect(says(result, "the mean of no values is not defined"))
  }

  private func evaluate(
    _ x: Double, _ function: (Value) -> Value
  ) -> (value: Double, slope: Double) {
    let x = Value(x)
    let y = function(x)
    y.backward()
    return (y.data, x.grad)
  }
}
