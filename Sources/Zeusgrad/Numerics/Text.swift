extension Double {
  /// The shortest text that reads back to the same bits, whole numbers without `.0`.
  package var short: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// From here on a number is written in scientific notation: its digits would take the room of others.
  package static let largestFixed = 1e7

  /// The number with so many decimals; a large one in scientific notation.
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

  /// The logarithm to base 10, for scales of powers of ten.
  package var decimalLogarithm: Double {
    Elementary.logarithm(self) / Elementary.logarithm(10)
  }
}

extension Int {
  /// The number with commas between thousands, such as `1,240`.
  package var grouped: String {
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0 && index.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + String(text.reversed())
  }
}

extension [String] {
  /// The element that a mistyped word most probably meant: at most a third of it differs.
  package func nearest(to word: String) -> String? {
    // An absurdly long word is near to nothing, and comparing it would cost.
    guard word.count <= 40 else { return nil }
    let ranked = map { (name: $0, distance: $0.editDistance(to: word)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= Swift.max(1, best.name.count / 3) ? best.name : nil
  }
}

extension String {
  /// How many letters have to be added, dropped or changed to get another word (Levenshtein).
  fileprivate func editDistance(to other: String) -> Int {
    let letters = Array(other.lowercased())
    var row = Array(0...letters.count)
    for (i, letter) in lowercased().enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, otherLetter) in letters.enumerated() {
        let changed = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[letters.count]
  }
}
