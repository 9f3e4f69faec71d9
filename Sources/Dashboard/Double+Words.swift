import Zeusgrad

extension Double {
  /// The number with its sign and two decimals, such as `+0.81`.
  var signed: String { Self.signed(fixed(2)) }

  /// The same in at most `columns` columns.
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

  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : (text == "nan" ? "" : "+") + text
  }
}
