import TerminalCanvas
import Zeusgrad

extension Double {
  /// The number with its sign and two decimals, such as `+0.81`.
  var signed: String { Self.signed(fixed(2)) }

  /// The number with its sign and one decimal, such as `−1.6`.
  var signedTenths: String { Self.signed(fixed(1)) }

  /// The same in at most `columns` columns.
  func signed(columns: Int) -> String {
    let sign = isNaN ? "" : signed.prefix(1)
    return sign + magnitude.fixed(2, columns: columns - 1)
  }

  /// The number with at most `decimals` decimals in at most `columns` columns.
  ///
  /// One that is too large has fewer decimals, then an exponent, such as `4e199`.
  func fixed(_ decimals: Int, columns: Int) -> String {
    let plain = (0...decimals).reversed().lazy.map { fixed($0) }
    let short = plain.first { $0.count <= columns && !$0.contains("e") }
    return short ?? withExponent.first { $0.count <= columns } ?? withExponent[1].cut(columns)
  }

  /// The number with an exponent, in two digits and in one.
  private var withExponent: [String] {
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let mantissa = Double(parts[0]), let exponent = Int(parts[1]) else {
      return [scientific, scientific]
    }
    let digit = mantissa.rounded()
    return [
      "\(parts[0])e\(exponent)",
      digit.magnitude < 10
        ? "\(digit.fixed(0))e\(exponent)" : "\((digit / 10).fixed(0))e\(exponent + 1)",
    ]
  }

  /// The number with four decimals; a large one as ``brief`` has it.
  var fourDecimals: String { magnitude < Self.largestFixed ? fixed(4) : brief }

  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : (text == "nan" ? "" : "+") + text
  }
}
