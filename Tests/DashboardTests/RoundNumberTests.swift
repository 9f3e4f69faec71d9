import Testing

@testable import Dashboard

@Suite("A round number")
struct RoundNumberTests {
  static let neighbours: [(Double, below: Double, above: Double)] = [
    (1, 1, 1), (1.01, 1, 2), (2, 2, 2), (2.5, 2, 5), (5, 5, 5), (7.7, 5, 10), (9.99, 5, 10),
    (0.1, 0.1, 0.1), (0.3, 0.2, 0.5), (0.0006, 0.0005, 0.001), (123, 100, 200),
    (6.5e50, 5e50, 1e51), (1e-300, 1e-300, 1e-300), (1e300, 1e300, 1e300), (3e-300, 2e-300, 5e-300),
  ]

  @Test("The next one below and above a number", arguments: neighbours)
  func rounding(number: Double, below: Double, above: Double) {
    #expect(RoundNumber(atMost: number).value == below)
    #expect(RoundNumber(atLeast: number).value == above)
  }

  @Test("It is 1, 2 or 5 times a power of ten and no other lies between, for every size")
  func everySize() {
    for exponent in -290...290 {
      for first in [1, 1.3, 2, 2.5, 4.9, 5, 7.7, 9.99] {
        let number = first * (Double("1e\(exponent)") ?? 1)
        let (below, above) = (RoundNumber(atMost: number), RoundNumber(atLeast: number))
        #expect([1, 2, 5].contains(below.digit) && [1, 2, 5].contains(above.digit))
        #expect(below.value <= number * (1 + 1e-9) && above.value >= number * (1 - 1e-9))
        #expect(above == below || above == below.next)
      }
    }
  }

  @Test("After 1, 2 and 5 comes 10")
  func next() {
    let numbers = sequence(first: RoundNumber(exponent: -1), next: \.next).prefix(5)
    #expect(numbers.map(\.value) == [0.1, 0.2, 0.5, 1, 2])
  }

  static let written: [(RoundNumber, Range<Int>, [String])] = [
    (RoundNumber(digit: 5, exponent: -1), 0..<4, ["0.0", "0.5", "1.0", "1.5"]),
    (RoundNumber(digit: 2, exponent: 0), 0..<3, ["0", "2", "4"]),
    (RoundNumber(digit: 2, exponent: -3), 0..<3, ["0.000", "0.002", "0.004"]),
    (RoundNumber(digit: 5, exponent: -4), 0..<3, ["0.0000", "0.0005", "0.0010"]),
    (RoundNumber(digit: 5, exponent: -5), 0..<4, ["0", "5.0e-5", "1.0e-4", "1.5e-4"]),
    (RoundNumber(digit: 2, exponent: 5), 0..<3, ["0", "200000", "400000"]),
    (RoundNumber(digit: 5, exponent: 5), 0..<4, ["0", "5.0e5", "1.0e6", "1.5e6"]),
    (RoundNumber(digit: 5, exponent: 122), 2..<5, ["1.0e123", "1.5e123", "2.0e123"]),
    (RoundNumber(digit: 2, exponent: 123), 0..<3, ["0", "2e123", "4e123"]),
    (RoundNumber(digit: 1, exponent: -300), 1..<2, ["1e-300"]),
    (RoundNumber(digit: 1, exponent: -500), 1..<2, ["1e-500"]),
  ]

  @Test("Multiples are written in one form that tells them apart", arguments: written)
  func writing(number: RoundNumber, factors: Range<Int>, texts: [String]) {
    #expect(number.texts(ofMultiples: factors) == texts)
  }

  @Test("A text is the number that it says, and no two are the same, for every size")
  func truth() throws {
    for exponent in -300...290 {
      for digit in [1, 2, 5] {
        let number = RoundNumber(digit: digit, exponent: exponent)
        let texts = number.texts(ofMultiples: 0..<11)
        #expect(Set(texts).count == texts.count)
        #expect(texts.allSatisfy { $0.count <= 8 })
        for (factor, text) in texts.enumerated() {
          let value = try #require(Double(text))
          #expect(value == number.multiple(factor), "\(text)")
        }
      }
    }
  }
}
