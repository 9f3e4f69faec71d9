import Foundation
import Testing
import Zeusgrad

/// With Foundation, whose functions of numbers have the same names.
@Suite("Functions of values")
struct FunctionsTests {
  @Test("A function of a value is written as that of a number")
  func functionsOfValues() {
    let (x, y, three) = (Value(2.0), Value(0.5), 3)
    let pairs: [(Value, Value)] = [
      (exp(x), x.exp()), (log(x), x.log()), (sqrt(x), x.sqrt()), (tanh(x), x.tanh()),
      (sin(x), x.sin()), (cos(x), x.cos()), (abs(-x), x), (pow(x, 2), x.pow(2)),
      (pow(x, 0.5), x.pow(0.5)), (pow(x, y), x.pow(0.5)), (pow(3, x), Value(9)),
      (pow(x, three), x.pow(three)), (max(x, y), x), (max(x, 3), Value(3)), (max(3, x), Value(3)),
      (max(x, three), Value(3)), (min(x, three), x), (min(x, y), y), (min(0.25, x), Value(0.25)),
      (max(three, x), Value(3)), (min(three, x), x), (max(x, y, x), x), (min(x, y, x, y), y),
    ]
    for (index, pair) in pairs.enumerated() { #expect(pair.0.data == pair.1.data, "\(index)") }
    #expect([y, x, y].reduce(y, max).data == 2)
    #expect([x, y].map(exp).map(\.data) == [x.exp().data, y.exp().data])
  }

  @Test("Functions of numbers stay those of the platform")
  func functionsOfNumbers() {
    let (x, n): (Double, Int) = (2, 3)
    let numbers: [Double] = [
      exp(x), log(x), sqrt(x), tanh(x), sin(x), cos(x), abs(-x), pow(x, 2), pow(2, 0.5), max(x, 3),
      min(x, 1.5, 7), max(1, x), sqrt(2), exp(1),
    ]
    #expect(numbers.count { $0.isFinite } == 14)
    let whole: [Int] = [max(n, 5), min(n, 5), abs(-n), [1, 5, 2].reduce(n, max)]
    #expect(whole == [5, 3, 3, 5])
    let (untyped, single) = (max(1, 2), Float(2))
    #expect(untyped == 2)
    #expect(max(single, 3) == 3)
  }
}
