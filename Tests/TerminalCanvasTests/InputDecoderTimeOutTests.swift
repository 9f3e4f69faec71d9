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
    // The rest of a sequence may still come.
    #expect(decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(!decoder.isWaiting)
  }

  @Test("Of two escapes the first is a key at once")
  func twoEscapes() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B, 0x1B]) == [.key(Key(.escape))])
    #expect(decoder.flush() == [.key(Key(.escape))])
  }

  @Test(
    "Alt and a character that begins a sequence is that key after a pause", arguments: "[O]P^_X")
  func introducers(character: Character) {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}\(character)".utf8).isEmpty)
    #expect(decoder.flush() == [.key(Key(character, .alt))])
    #expect(decoder.decode("q".utf8) == [.key(Key("q"))])
  }

  /// Sequences that never end, and what a pause makes of each.
  static let unfinished: [(String, [InputEvent])] = [
    ("[1;", []), ("[<0;1", []), ("[M!", []), ("[[", []), ("O5", []), ("]52;c;qq", []), ("Pq", []),
    ("Xq", []), ("^q", []), ("_q", []), ("Pq\u{1B}", []), ("[200~abc", [.paste("abc")]),
    ("[200~", [.paste("")]), ("[200~abc\u{1B}[20", [.paste("abc")]),
    ("[200~abc\u{1B}", [.paste("abc")]),
  ]

  @Test("Nothing unfinished keeps the keys that follow a pause", arguments: unfinished)
  func pauses(text: String, events: [InputEvent]) {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}\(text)".utf8).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == events)
    #expect(!decoder.isWaiting)
    #expect(decoder.decode("q".utf8) == [.key(Key("q"))])
  }

  @Test(
    "A reply that never ends is not kept up by keys", arguments: ["q", "\u{1b}", "\u{1b}\u{1b}"])
  func replyIsNotKeptUp(keys: String) throws {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}Pq".utf8)
    let reply = try #require(decoder.pending)
    #expect(decoder.decode(keys.utf8).isEmpty)
    #expect(decoder.pending == reply)
  }

  @Test("ESC and a key in a reply are no end of it, but that key with Alt")
  func keyInReply() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}Pq\u{1B}r".utf8) == [.key(Key("r", .alt))])
    #expect(!decoder.isWaiting)
  }

  @Test("A sequence that begins in a reply has its time anew")
  func sequenceInReply() throws {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}Pq".utf8)
    let reply = try #require(decoder.pending)
    #expect(decoder.decode("\u{1B}[".utf8).isEmpty)
    #expect(decoder.pending != reply)
  }

  @Test("What begins or goes on anew has its time anew", arguments: ["\u{1b}", "\u{1b}[200~a"])
  func renewal(text: String) throws {
    var decoder = InputDecoder()
    _ = decoder.decode(text.utf8)
    let first = try #require(decoder.pending)
    _ = decoder.decode(text.utf8.suffix(1))
    let second = try #require(decoder.pending)
    #expect(second != first)
    #expect(second.patience == first.patience)
  }

  @Test("The rest of a paste that was cut off by a pause is no keys")
  func restOfPaste() {
    let more = String(repeating: "q", count: 17)
    for (rest, events) in [
      ("rq\u{1B}[201~", [InputEvent.paste("rq")]), (more + "\u{1B}[201~", [.paste(more)]),
      (more, []),
    ] {
      var decoder = InputDecoder()
      _ = decoder.decode("\u{1B}[200~abc".utf8)
      #expect(decoder.flush() == [.paste("abc")])
      #expect(decoder.decode("s".utf8) == [.key(Key("s"))])
      #expect(decoder.decode(rest.utf8) == events)
      #expect(decoder.isWaiting == events.isEmpty)
      _ = decoder.flush()
      #expect(decoder.decode("q".utf8) == [.key(Key("q"))])
    }
  }

  @Test("Keys after a paste that was cut off are keys, and so is all once it has ended")
  func keysAfterPaste() {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}[200~abc".utf8)
    _ = decoder.flush()
    // A key that is held down.
    let arrows = String(repeating: "\u{1B}[A", count: 6)
    #expect(decoder.decode(arrows.utf8) == Array(repeating: .key(Key(.up)), count: 6))
    #expect(decoder.decode("d\u{1B}[201~".utf8) == [.paste("d")])
    let letters = String(repeating: "q", count: 17)
    #expect(decoder.decode(letters.utf8) == Array(repeating: .key(Key("q")), count: 17))
  }

  @Test(
    "The rest of a sequence after the escape key is not keys",
    arguments: [
      "[B", "[5~", "[1;2A", "[1;2R", "[R", "OA", "OR", "[97u", "[200~qr\u{1B}[201~", "[<0;1",
    ])
  func lateRest(rest: String) {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B])
    #expect(decoder.flush() == [.key(Key(.escape))])
    var events: [InputEvent] = []
    for byte in rest.utf8 { events += decoder.decode([byte]) }
    #expect(events.allSatisfy { if case .paste = $0 { true } else { false } })
    _ = decoder.flush()
    #expect(decoder.decode("q\u{1B}[A".utf8) == [.key(Key("q")), .key(Key(.up))])
  }

  @Test("Where the escape key did nothing, the late key counts")
  func lateKey() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B])
    #expect(decoder.flush(escapeCloses: false) == [.key(Key(.escape))])
    #expect(decoder.decode("[B".utf8) == [.key(Key(.down))])
  }

  @Test("After the escape key [ and O are keys, once no rest follows", arguments: "[O")
  func lateCharacter(character: Character) {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B])
    _ = decoder.flush()
    #expect(decoder.decode(String(character).utf8).isEmpty)
    #expect(decoder.flush() == [.key(Key(character))])
    #expect(!decoder.isWaiting)
    _ = decoder.decode([0x1B])
    _ = decoder.flush()
    #expect(decoder.decode("s".utf8) == [.key(Key("s"))])
    #expect(decoder.decode("\(character)".utf8) == [.key(Key(character))])
  }

  @Test("What was awaited longest is a paste, and least a lone escape")
  func patience() {
    let waits = ["\u{1B}", "\u{1B}[1", "\u{1B}[200~"].map { text in
      var decoder = InputDecoder()
      _ = decoder.decode(text.utf8)
      return decoder.pending?.patience ?? 0
    }
    #expect(waits == waits.sorted() && waits[0] > 0 && waits[2] <= 2)
  }

  @Test("A half character needs no time-out")
  func halfCharacter() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xC3]).isEmpty)
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode([0xA9]) == [.key(Key("é"))])
  }
}
