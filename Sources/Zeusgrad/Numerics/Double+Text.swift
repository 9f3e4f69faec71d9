extension Double {
  /// The shortest text that reads back to the same bits, whole numbers without `.0`.
  package var short: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Numbers this large are written in scientific notation: their digits would crowd out others.
  package static let largestFixed = 1e7

  /// The number with `decimals` decimals; a large one in scientific notation.
  package func fixed(_ decimals: Int) -> String {
    guard magnitude < Self.largestFixed else { return scientific }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (self * Double(scale)).rounded()
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Double {
  /// The number in scientific notation with two digits, such as `5.9e-01`.
  package var scientific: String {
    guard isFinite, self != 0 else { return isFinite ? "0" : short }
    var exponent = 0
    var mantissa = magnitude
    while mantissa >= 9.95 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 0.995 {
      mantissa *= 10
      exponent -= 1
    }
    let digits = String(abs(exponent))
    return (self < 0 ? "-" : "") + mantissa.fixed(1) + (exponent < 0 ? "e-" : "e+")
      + (digits.count < 2 ? "0" : "") + digits
  }

  /// The logarithm to base 10, for logarithmic scales.
  package var decimalLogarithm: Double {
    Elementary.logarithm(self) / Elementary.logarithm(10)
  }
}

extension Double {
  /// The number with about three digits, such as `0.033`, `113` or `6.5e+50`.
  package var brief: String {
    switch magnitude {
    case 0: "0"
    case ..<0.001: scientific
    case ..<0.01: fixed(4)
    case ..<0.1: fixed(3)
    case ..<10: fixed(2)
    case ..<100: fixed(1)
    case ..<1e6: Int(rounded()).grouped
    default: scientific
    }
  }
}
