import Foundation
import Testing

import TerminalCanvas

/// Random and mutated input; how much and which: `ZEUSGRAD_FUZZ_CASES`, `ZEUSGRAD_FUZZ_SEED`.
@Suite("The input decoder, fuzzed")
struct InputDecoderFuzzTests {
  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }

  private let cases = Self.setting("ZEUSGRAD_FUZZ_CASES") ?? 4000
  private let seed = Self.setting("ZEUSGRAD_FUZZ_SEED") ?? 1

  @Test("Any bytes, cut anywhere, give the same events, and after a pause q is q")
  func anyBytes() {
    print("InputDecoder fuzz: \(cases) cases, seed \(seed)")
    for number in 0..<cases {
      var source = FuzzSource(seed: seed, number: number)
      let bytes = source.next(below: 2) == 0 ? source.bytes() : source.mutant()
      var whole = InputDecoder()
      let expected = whole.decode(bytes)
      var cut = InputDecoder()
      var events: [InputEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = source.next(below: 8)
        events += cut.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      let place = "case \(number), seed \(seed): \(bytes)"
      // One call of the macro takes longer than a case.
      if events != expected || cut.isWaiting != whole.isWaiting { Issue.record("split: \(place)") }
      for _ in 0..<4 where whole.isWaiting { _ = whole.flush() }
      if whole.decode("q".utf8) != [.key(Key("q"))] { Issue.record("no rest: \(place)") }
    }
  }

  @Test("No key comes out of a paste, a reply or an unknown sequence")
  func noKeys() {
    for number in 0..<cases {
      var source = FuzzSource(seed: seed, number: number)
      var decoder = InputDecoder()
      let swallowed = source.swallowed()
      let pasted = source.bytes()
      var input = swallowed + Array("a\u{1B}[200~".utf8) + pasted
      input += Array("\u{1B}[201~b".utf8)
      let events = decoder.decode(input)
      let isRight = events.count == 3 && events[0] == .key(Key("a")) && events[2] == .key(Key("b"))
      if case .paste? = events.dropFirst().first, isRight { continue }
      Issue.record("case \(number), seed \(seed): \(input) gave \(events)")
    }
  }

  @Test(
    "A sequence that never ends gives no event and takes bounded memory",
    arguments: ["[", "[?", "[<", "O", "]", "P", "_", "[200~"])
  func endless(introducer: String) {
    var source = FuzzSource(seed: seed, number: 0)
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}\(introducer)".utf8).isEmpty)
    for _ in 0..<100 {
      let digits = (0..<1000).map { _ in source.byte(in: 0x30...0x39) }
      #expect(decoder.decode(digits).isEmpty)
      #expect(Self.storedBytes(in: decoder) <= InputDecoder.pasteLimit + 64)
    }
  }

  @Test("Pauses anywhere leave a way back to rest")
  func pauses() {
    for number in 0..<cases {
      var source = FuzzSource(seed: seed, number: number)
      let bytes = source.next(below: 2) == 0 ? source.bytes() : source.mutant()
      var decoder = InputDecoder()
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = source.next(below: 8)
        _ = decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
        if source.next(below: 3) == 0 {
          _ = decoder.flush(escapeCloses: source.next(below: 2) == 0)
        }
      }
      for _ in 0..<4 where decoder.isWaiting { _ = decoder.flush() }
      if decoder.isWaiting || decoder.decode("q".utf8) != [.key(Key("q"))] {
        Issue.record("no rest: case \(number), seed \(seed): \(bytes)")
      }
    }
  }

  /// The lengths of all arrays in a value, however deep.
  private static func storedBytes(in value: Any) -> Int {
    if let bytes = value as? [UInt8] { return bytes.count }
    return Mirror(reflecting: value).children.reduce(0) { $0 + storedBytes(in: $1.value) }
  }
}
