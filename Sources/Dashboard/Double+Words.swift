import Zeusgrad

extension Double {
  /// The number with its sign and two decimals, such as `+0.81`.
  var signed: String { Self.signed(fixed(2)) }

  /// The number with its sign and one decimal, such as `−1.6`.
  var signedTenths: String { Self.signed(fixed(1)) }

  /// The number with its sign and two decimals in at most `columns` columns.
  func signed(columns: Int) -> String { Self.signed(fixed(2, columns: columns - 1)) }

  /// The number with `decimals` decimals; if that is too wide, a short form such as `4e199`.
  func fixed(_ decimals: Int, columns: Int) -> String {
    let text = fixed(decimals)
    let parts = text.split(separator: "e")
    guard text.count > columns, parts.count == 2, let mantissa = Double(parts[0]) else {
      return text
    }
    return mantissa.fixed(0) + "e" + (parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1])
  }

  /// The number in two or three digits, such as `113`, `6.5`, `0.034` or `6.5e50`.
  var brief: String {
    switch magnitude {
    case 0: return "0"
    case 0.001..<0.01: return fixed(4)
    case 0.01..<0.1: return fixed(3)
    case 0.1..<1: return fixed(2)
    case 1..<10: return fixed(1)
    case 10..<1e5: return fixed(0)
    default:
      let parts = scientific.split(separator: "e")
      guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
      return "\(parts[0])e\(exponent)"
    }
  }

  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : (text == "nan" ? "" : "+") + text
  }
}
