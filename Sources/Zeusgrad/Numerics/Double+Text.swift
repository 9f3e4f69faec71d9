extension Double {
  /// What is not a number without the sign that processors give it, and not all the same one.
  var withoutSignOfNaN: Double { isNaN ? .nan : self }

  /// The shortest text that reads back to the same bits, whole numbers without `.0`.
  package var short: String {
    let text = withoutSignOfNaN.description
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
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      exponent -= 1
    }
    // Rounded it may have a digit more.
    if (mantissa * 10).rounded() >= 100 {
      mantissa = 1
      exponent += 1
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
  /// The number in two to three digits, such as `0.033`, `1.84`, `113` or `6.5e50`.
  package var brief: String {
    switch magnitude {
    case 0: return "0"
    case 0.001..<0.01: return fixed(4)
    case 0.01..<0.1: return fixed(3)
    case 0.1..<10: return fixed(2)
    case 10..<100: return fixed(1)
    case 100..<1e6: return Int(rounded()).grouped
    default:
      let parts = scientific.split(separator: "e")
      return parts.count == 2 ? "\(parts[0])e\(Int(parts[1]) ?? 0)" : scientific
    }
  }
}
