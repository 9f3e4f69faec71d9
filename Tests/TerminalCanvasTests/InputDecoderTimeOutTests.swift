import Testing

import TerminalCanvas

@Suite("The input decoder after a pause")
struct InputDecoderTimeOutTests {
  @Test("A lone escape waits, then it is the escape key")
  func loneEscape() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.key(Key(.escape))])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
  }

  @Test("Of two escapes the first is a key at once")
  func twoEscapes() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B, 0x1B]) == [.key(Key(.escape))])
    #expect(decoder.flush() == [.key(Key(.escape))])
  }

  @Test("What a person can type does not hold up the keys after it", arguments: "[O]P^_X")
  func introducers(character: Character) {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}\(character)".utf8).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode("q".utf8) == [.key(Key("q"))])
  }

  @Test("No part of a sequence is a key, with a pause at any byte after the second")
  func pauses() {
    for text in InputDecoderTables.swallowed + InputDecoderTables.mice.map(\.0) {
      let bytes = Array(text.utf8)
      var whole = InputDecoder()
      let expected = whole.decode(bytes + [0x62])
      // After ESC and one character a pause means that a person typed it.
      for cut in 3..<max(3, bytes.count) {
        var decoder = InputDecoder()
        var events = decoder.decode(bytes[..<cut])
        events += decoder.flush()
        events += decoder.decode(bytes[cut...] + [0x62])
        #expect(events == expected, "cut at \(cut): \(text.debugDescription)")
      }
    }
  }

  @Test("The escape key ends a reply that never ends")
  func endlessReply() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}]52;c;qqqq".utf8).isEmpty)
    #expect(!decoder.isWaiting)
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode("q".utf8) == [.key(Key("q"))])
  }

  @Test("A paste and a half character need no time-out")
  func noTimeOut() {
    for text in ["\u{1B}[200~a\u{1B}[2", "\u{1B}[1;", "\u{1B}[M!"] {
      var decoder = InputDecoder()
      #expect(decoder.decode(text.utf8).isEmpty)
      #expect(!decoder.isWaiting)
    }
    var decoder = InputDecoder()
    #expect(decoder.decode([0xC3]).isEmpty)
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode([0xA9]) == [.key(Key("é"))])
  }
}
