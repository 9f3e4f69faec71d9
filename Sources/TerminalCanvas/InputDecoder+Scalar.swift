extension InputDecoder {
  /// A UTF-8 character of which some bytes have come.
  struct PartialScalar: Sendable {
    private var value: UInt32 = 0
    private var missing = 0
    private var least: UInt32 = 0

    init() {}

    /// Nil for a byte that begins no character.
    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: (value, missing, least) = (UInt32(lead & 0x1F), 1, 0x80)
      case 0xE0...0xEF: (value, missing, least) = (UInt32(lead & 0x0F), 2, 0x800)
      case 0xF0...0xF4: (value, missing, least) = (UInt32(lead & 0x07), 3, 0x10000)
      default: return nil
      }
    }

    /// Takes a continuation byte; false for any other.
    mutating func append(_ byte: UInt8) -> Bool {
      guard byte & 0xC0 == 0x80 else { return false }
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return true
    }

    var isComplete: Bool { missing == 0 }

    /// The character, unless it is a C1 control, a surrogate or overlong.
    var scalar: Unicode.Scalar? {
      value >= max(least, 0xA0) ? Unicode.Scalar(value) : nil
    }
  }
}
