import Foundation
import Zeusgrad

/// Expressions as people write them, a function each: that the compiler takes them, quickly, is the
/// test.
enum Expressions {
  // Polynomials.

  static func polynomial(_ x: Value, _ y: Value) -> Value {
    2 * x * x - 3 * x * y + 4 * y * y - 5 * x + 6 * y - 7 + 8 * x
  }

  static func twelveTerms(_ x: Value, _ y: Value) -> Value {
    1 + 2 * x - 3 * y + 4 * x * x - 5 * x * y + 6 * y * y - 7 * x * x * x + 8 * x * x * y
      - 9 * x * y * y + 10 * y * y * y - 11 * x + 12 * y
  }

  static func powers(_ x: Value) -> Value {
    0.5 * x.pow(6) - 1.5 * x.pow(5) + 2 * x.pow(4) - x.pow(3) / 3 + 7 * x.pow(2) - x + 1
  }

  static func freePowers(_ x: Value, _ y: Value) -> Value {
    pow(x, 3) - 3 * pow(x, 2) * y + 3 * x * pow(y, 2) - pow(y, 3)
  }

  static func horner(_ x: Value) -> Value { (((4 * x - 3) * x + 2) * x - 1) * x + 0.5 }

  // Functions that minimizers are tried on.

  static func rosenbrock(_ x: Value, _ y: Value) -> Value {
    (1 - x).pow(2) + 100 * (y - x * x).pow(2)
  }

  static func rosenbrockPlain(_ x: Value, _ y: Value) -> Value {
    (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
  }

  static func himmelblau(_ x: Value, _ y: Value) -> Value {
    pow(x * x + y - 11, 2) + pow(x + y * y - 7, 2)
  }

  static func beale(_ x: Value, _ y: Value) -> Value {
    pow(1.5 - x + x * y, 2) + pow(2.25 - x + x * y * y, 2) + pow(2.625 - x + x * y * y * y, 2)
  }

  static func booth(_ x: Value, _ y: Value) -> Value {
    pow(x + 2 * y - 7, 2) + pow(2 * x + y - 5, 2)
  }

  static func ackley(_ x: Value, _ y: Value) -> Value {
    -20 * exp(-0.2 * sqrt(0.5 * (x * x + y * y))) - exp(0.5 * (cos(2 * .pi * x) + cos(2 * .pi * y)))
      + 20 + exp(1.0)
  }

  static func rastrigin(_ xs: [Value]) -> Value {
    10 * Double(xs.count) + xs.map { $0 * $0 - 10 * cos(2 * .pi * $0) }.sum()
  }

  // Losses.

  static func squaredError(_ predictions: [Value], _ targets: [Double]) -> Value {
    zip(predictions, targets).map { ($0 - $1).pow(2) }.reduce(Value(0), +) / Double(targets.count)
  }

  static func meanSquaredError(_ predictions: [Value], _ targets: [Value]) -> Value {
    zip(predictions, targets).map { pow($0 - $1, 2) }.mean()
  }

  static func absoluteError(_ predictions: [Value], _ targets: [Double]) -> Value {
    zip(predictions, targets).map { abs($0 - $1) }.sum() / targets.count
  }

  static func hinge(_ scores: [Value], _ targets: [Double]) -> Value {
    zip(scores, targets).map { max(0, 1 - $1 * $0) }.sum() / Double(scores.count)
  }

  static func crossEntropy(_ p: Value, _ t: Double) -> Value {
    -(t * log(p) + (1 - t) * log(1 - p))
  }

  static func huber(_ error: Value) -> Value {
    select(abs(error) - 1, abs(error) - 0.5, 0.5 * error * error)
  }

  static func softmaxLoss(_ scores: [Value], _ right: Int) -> Value {
    scores.logSumExp() - scores[right]
  }

  static func penalty(_ parameters: [Value], _ rate: Double) -> Value {
    rate * parameters.map { $0 * $0 }.reduce(Value(0), +) + rate / 2
      * parameters.map { abs($0) }.sum()
  }

  static func contrastive(_ a: [Value], _ b: [Value]) -> Value {
    max(0, 1 - sqrt(zip(a, b).map { ($0 - $1) * ($0 - $1) }.sum() + 1e-9)).pow(2)
  }

  // Geometry, physics, statistics.

  static func distance(_ a: (Value, Value), _ b: (Value, Value)) -> Value {
    sqrt((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1))
  }

  static func dot(_ a: [Value], _ b: [Value]) -> Value { zip(a, b).map(*).reduce(Value(0), +) }

  static func weightedSum(_ ws: [Value], _ xs: [Double], _ bias: Value) -> Value {
    tanh(zip(ws, xs).map { $0 * $1 }.reduce(bias, +))
  }

  static func fusedSum(_ ws: [Value], _ xs: [Value], _ bias: Value) -> Value {
    zip(ws, xs).reduce(bias) { $0.addingProduct($1.0, $1.1) }
  }

  static func normalDensity(_ x: Value, _ mean: Value, _ deviation: Value) -> Value {
    exp(-0.5 * pow((x - mean) / deviation, 2)) / (deviation * sqrt(2 * .pi))
  }

  static func logistic(_ x: Value) -> Value { 1 / (1 + exp(-x)) }

  static func variance(_ xs: [Value]) -> Value {
    xs.map { pow($0 - xs.mean(), 2) }.sum() / Double(xs.count - 1)
  }

  static func pendulum(_ angle: Value, _ speed: Value) -> Value {
    0.5 * 2 * speed * speed + 9.81 * 2 * (1 - cos(angle))
  }

  static func lennardJones(_ r: Value) -> Value { 4 * (pow(1 / r, 12) - pow(1 / r, 6)) }

  static func compound(_ rate: Value, _ years: Int) -> Value {
    1000 * pow(1 + rate / 12, 12 * years)
  }

  static func powerLaw(_ x: Value, _ exponent: Value) -> Value {
    3 * pow(x, exponent) + pow(2, exponent)
  }

  // Whole numbers and other numbers, as literals and as variables.

  static func wholeLiterals(_ x: Value) -> Value { 2 * x + 3 - x / 4 + 1 / x }

  static func wholeVariables(_ x: Value, _ n: Int, _ m: Int) -> Value {
    n * x + m - x / n + m / x - n
  }

  static func mixed(_ x: Value, _ n: Int, _ d: Double) -> Value {
    n * x + d * x - 2 * x + 0.5 * (x - n) / d
  }

  static func counted(_ xs: [Value]) -> Value { xs.sum() / xs.count + Value(xs.count) * 2 }

  static func compoundAssignment(_ x: Value, _ n: Int) -> Value {
    var y = x
    y += 1
    y *= 2.5
    y -= n
    y /= x
    y += x * x
    return y
  }

  static func microgradExample(_ a: Value, _ b: Value) -> Value {
    var c = a + b
    var d = a * b + b.pow(3)
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    let e = c - d
    let f = e.pow(2)
    return f / 2.0 + 10.0 / f
  }

  static func plainNumbers(_ xs: [Double], _ n: Int) -> Double {
    xs.reduce(0, +) / Double(n) + exp(xs[0]) * pow(xs[0], 2) - max(xs[0], 1) + abs(-2) * sqrt(2)
  }

  static func reduceWithClosure(_ xs: [Value]) -> Value { xs.reduce(Value(0)) { $0 + $1 * $1 } / 3 }

  static func alternating(_ xs: [Value]) -> Value {
    xs.enumerated().map { i, x in (i % 2 == 0 ? 1 : -1) * x / (2 * i + 1) }.sum()
  }

  static func nested(_ x: Value, _ y: Value) -> Value {
    (x * 2).tanh() + (x / 3).exp() * (1 + x * x) / (1 - y * y + 0.1) - 2 * (x - y).sigmoid()
      * (y - 1)
  }
}
