extension Key {
  /// Numbers separated by semicolons, each with those after it behind colons.
  ///
  /// A missing one is 0; nil if there is anything else.
  static func parameters(_ bytes: some Collection<UInt8>) -> [[Int]]? {
    var parameters: [[Int]] = []
    for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var numbers: [Int] = []
      for digits in part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
        guard digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
          return nil
        }
        // Nothing that is understood is larger, and it must not overflow.
        numbers.append(
          digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 10_000_000) })
      }
      parameters.append(numbers)
    }
    return parameters
  }

  /// Numbers separated by semicolons, a missing one as 0; nil if there is anything else.
  static func numbers(_ bytes: some Collection<UInt8>) -> [Int]? {
    guard let parameters = parameters(bytes), parameters.allSatisfy({ $0.count == 1 }) else {
      return nil
    }
    return parameters.map { $0[0] }
  }

  static func isNumber(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && numbers(bytes)?.count == 1
  }

  /// The modifiers of a parameter, which is one more than their bits; nil if it can be none.
  static func modifiers(_ parameter: Int) -> Modifiers? {
    guard parameter <= 256 else { return nil }
    let bits = max(parameter - 1, 0)
    var modifiers: Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    // Super, hyper and meta count as Alt, not as plain keys; caps and num lock do not count.
    if bits & 0b11_1010 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  static func numbered(_ number: Int) -> Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // DEC left gaps where its keyboard had them.
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28...29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  static func lettered(_ final: UInt8) -> Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "Z"): .backTab
    default: nil
    }
  }
}
