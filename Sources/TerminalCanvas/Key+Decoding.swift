extension Key {
  /// The key of an ASCII byte; nil for NUL.
  init?(ascii byte: UInt8, _ modifiers: Modifiers) {
    switch byte {
    case 0x00: return nil
    case 0x08, 0x7F: self.init(.backspace, modifiers)
    case 0x09: self.init(.tab, modifiers)
    case 0x0A, 0x0D: self.init(.enter, modifiers)
    case 0x1B: self.init(.escape, modifiers)
    case 0x01...0x1A:
      self.init(Character(Unicode.Scalar(byte + 0x60)), modifiers.union(.control))
    case 0x1C...0x1F:
      self.init(Character(Unicode.Scalar(byte + 0x40)), modifiers.union(.control))
    default: self.init(Character(Unicode.Scalar(byte)), modifiers)
    }
  }

  /// The key of ESC [ with these parameters and this final byte; nil if there is none.
  init?(controlSequence parameters: [UInt8], final: UInt8) {
    if parameters.elementsEqual("[".utf8) {
      guard case UInt8(ascii: "A")...UInt8(ascii: "E") = final else { return nil }
      self.init(.function(Int(final - UInt8(ascii: "A")) + 1))
      return
    }
    guard let parts = Self.parameters(parameters), Self.isPress(parts) else { return nil }
    let numbers = parts.map { $0[0] }
    if final == UInt8(ascii: "u") {
      guard parts.count <= 3 else { return nil }
      self.init(
        codes: parts[0], modifier: parts.count > 1 ? numbers[1] : 1, text: parts.dropFirst(2).first)
      return
    }
    guard parts[0].count == 1 else { return nil }
    switch final {
    case UInt8(ascii: "~") where numbers.count == 3 && numbers[0] == 27:
      self.init(codes: [numbers[2]], modifier: numbers[1])
    case UInt8(ascii: "~") where numbers.count <= 2:
      self.init(Self.numbered(numbers[0]), modifier: numbers.count == 2 ? numbers[1] : 1)
    case UInt8(ascii: "$") where numbers.count == 1: self.init(Self.numbered(numbers[0]), [.shift])
    case UInt8(ascii: "^") where numbers.count == 1:
      self.init(Self.numbered(numbers[0]), [.control])
    case UInt8(ascii: "@") where numbers.count == 1:
      self.init(Self.numbered(numbers[0]), [.control, .shift])
    case UInt8(ascii: "a")...UInt8(ascii: "d") where parameters.isEmpty:
      self.init(Self.lettered(final - 0x20), [.shift])
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where numbers[0] <= 1 && numbers.count <= 2:
      self.init(Self.lettered(final), modifier: numbers.count == 2 ? numbers[1] : 1)
    default: return nil
    }
  }

  /// Whether a key goes down or repeats: kitty's protocol can report, too, that it comes up.
  private static func isPress(_ parameters: [[Int]]) -> Bool {
    guard parameters.count > 1 else { return true }
    switch parameters[1].count {
    case 1: return true
    case 2: return parameters[1][1] <= 2
    default: return false
    }
  }

  /// The key of ESC O with these parameters and this final byte; nil if there is none.
  init?(singleShift parameters: [UInt8], final: UInt8) {
    guard let modifier = Self.numbers(parameters)?.last else { return nil }
    switch final {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      self.init(Self.lettered(final - 0x20), [.control])
    case UInt8(ascii: "M"): self.init(.enter, modifier: modifier)
    case UInt8(ascii: "I"): self.init(.tab, modifier: modifier)
    case UInt8(ascii: "X"): self.init(.character("="), modifier: modifier)
    // The keypad: * + , - . / and the digits.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      self.init(.character(Character(Unicode.Scalar(final - 0x40))), modifier: modifier)
    default: self.init(Self.lettered(final), modifier: modifier)
    }
  }

  init?(_ code: Code?, modifier: Int) {
    guard let code, let modifiers = Self.modifiers(modifier) else { return nil }
    self.init(code, code == .backTab ? modifiers.subtracting(.shift) : modifiers)
  }

  private init?(_ code: Code?, _ modifiers: Modifiers) {
    guard let code else { return nil }
    self = Key(code, modifiers)
  }
}
