import TerminalCanvas

/// Random input; its own generator (SplitMix64), so that a seed means the same everywhere.
struct FuzzSource {
  private var state: UInt64

  init(seed: UInt64, number: UInt64) {
    state = seed &* 0xD134_2543_DE82_EF95 &+ number
  }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  mutating func byte(in range: ClosedRange<UInt8>) -> UInt8 {
    range.lowerBound + UInt8(next(below: range.count))
  }

  mutating func element<Element>(of list: [Element]) -> Element {
    list[next(below: list.count)]
  }

  /// Bytes of which every other one means something to a decoder; never the end of a paste.
  mutating func bytes() -> [UInt8] {
    let alphabet = Array("\u{1B}\u{1B}[[O]P_M<>?;$~01269ABHZuq\\\u{07}\u{18}\r\t".utf8)
    let lengths = [4, 12, 40, 200]
    let bytes = (0..<next(below: element(of: lengths))).map { _ in
      next(below: 2) == 0 ? element(of: alphabet) : byte(in: 0...255)
    }
    return Self.holdsPasteEnd(bytes) ? [] : bytes
  }

  /// A few known sequences with some bytes changed, left out, added or repeated.
  mutating func mutant() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0...next(below: 4) { bytes += Array(element(of: Self.known).utf8) }
    for _ in 0..<next(below: 4) where !bytes.isEmpty {
      let index = next(below: bytes.count)
      switch next(below: 4) {
      case 0: bytes[index] = byte(in: 0...255)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(byte(in: 0...255), at: index)
      default: bytes.insert(contentsOf: bytes[index...].prefix(next(below: 20)), at: index)
      }
    }
    return bytes
  }

  /// A whole sequence that no key, report or focus has, or a whole reply.
  mutating func swallowed() -> [UInt8] {
    if next(below: 2) == 0 {
      let parameters = (0..<next(below: 100)).map { _ in byte(in: 0x20...0x3F) }
      let marked = Array("\u{1B}[?".utf8) + parameters
      return marked + [byte(in: 0x40...0x7E)]
    }
    let text = (0..<next(below: 300)).map { _ in byte(in: 0...255) }
    let kept = text.filter { ![0x07, 0x18, 0x1A, 0x1B].contains($0) }
    let start = element(of: ["\u{1B}]", "\u{1B}P", "\u{1B}X", "\u{1B}^", "\u{1B}_"])
    return Array(start.utf8) + kept + Array(element(of: ["\u{1B}\\", "\u{07}"]).utf8)
  }

  private static let known: [String] =
    InputDecoderTables.keys.map(\.0) + InputDecoderTables.mice.map(\.0)
    + InputDecoderTables.swallowed
    + ["\u{1B}[200~text\u{1B}[201~", "\u{1B}[200~", "\u{1B}[I", "\u{1B}[O", "\u{1B}"]

  private static func holdsPasteEnd(_ bytes: [UInt8]) -> Bool {
    let end = Array("\u{1B}[201~".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: end) }
  }
}
