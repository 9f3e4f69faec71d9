import Zeusgrad

/// A number at which a tick may stand: 1, 2 or 5 times a power of ten.
struct RoundNumber: Hashable {
  /// 1, 2 or 5.
  let digit: Int
  let exponent: Int

  init(digit: Int = 1, exponent: Int) {
    self.digit = digit
    self.exponent = exponent
  }

  /// The largest that is not above a positive number.
  init(atMost number: Double) {
    self = Self.near(number).last { $0.value <= number * (1 + Self.tolerance) } ?? Self(exponent: 0)
  }

  /// The smallest that is not below a positive number.
  init(atLeast number: Double) {
    self =
      Self.near(number).first { $0.value >= number * (1 - Self.tolerance) } ?? Self(exponent: 0)
  }

  /// What is round but for an error of rounding counts as round.
  private static let tolerance = 1e-9

  /// The round numbers around a positive number, ascending.
  private static func near(_ number: Double) -> [RoundNumber] {
    let exponent = Int(number.decimalLogarithm.rounded(.down))
    return (exponent - 1...exponent + 1).flatMap { exponent in
      [1, 2, 5].map { RoundNumber(digit: $0, exponent: exponent) }
    }
  }

  var value: Double { multiple(1) }

  /// A multiple of it, with the bits of the number as it is written.
  func multiple(_ factor: Int) -> Double { Double("\(factor * digit)e\(exponent)") ?? .infinity }

  /// The next larger one.
  var next: RoundNumber {
    switch digit {
    case 1: RoundNumber(digit: 2, exponent: exponent)
    case 2: RoundNumber(digit: 5, exponent: exponent)
    default: RoundNumber(exponent: exponent + 1)
    }
  }

  /// Its multiples as text, in one form: with the same decimals, or all as `1.5e123`.
  func texts(ofMultiples factors: Range<Int>) -> [String] {
    if (-5...5).contains(exponent) {
      let texts = factors.map { multiple($0).fixed(max(0, -exponent)) }
      if texts.allSatisfy({ $0.count <= Self.plainColumns }) { return texts }
    }
    let hasDecimal = factors.contains { $0 * digit > 10 }
    return factors.map { factor in
      let number = factor * digit
      if number == 0 { return "0" }
      let shift = number < 10 ? 0 : 1
      let mantissa = Double(number) / (shift == 0 ? 1 : 10)
      return mantissa.fixed(hasDecimal ? 1 : 0) + "e\(exponent + shift)"
    }
  }

  /// How wide a number may be that is written without an exponent.
  private static let plainColumns = 6
}
