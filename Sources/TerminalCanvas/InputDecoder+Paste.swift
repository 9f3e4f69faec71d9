extension InputDecoder {
  /// The most bytes of a paste that are kept; the prompt holds one line.
  package static let pasteLimit = 4096

  /// Collects the bytes of a bracketed paste up to its end marker; controls in it stay as they are.
  struct PasteCollector: Sendable {
    private static let endMarker: [UInt8] = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var isCut = false
    /// How much of the end marker has come.
    private var matched = 0

    /// The text, when this byte was the last one of the end marker.
    mutating func read(_ byte: UInt8) -> String? {
      if byte == Self.endMarker[matched] {
        matched += 1
        return matched == Self.endMarker.count ? finish() : nil
      }
      for index in 0..<matched { keep(Self.endMarker[index]) }
      // Only its first byte is an ESC, so a match can restart nowhere else.
      matched = byte == Self.endMarker[0] ? 1 : 0
      if matched == 0 { keep(byte) }
      return nil
    }

    private mutating func keep(_ byte: UInt8) {
      if bytes.count < InputDecoder.pasteLimit { bytes.append(byte) } else { isCut = true }
    }

    /// Whether there is an end marker in some bytes.
    static func hasEnd(_ bytes: [UInt8]) -> Bool {
      bytes.indices.contains { bytes[$0...].starts(with: endMarker) }
    }

    /// The text as far as it has come; the collector is empty then.
    mutating func finish() -> String {
      if isCut {
        // The cut may have split a character: take the last one away whole.
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
      }
      defer { self = Self() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
