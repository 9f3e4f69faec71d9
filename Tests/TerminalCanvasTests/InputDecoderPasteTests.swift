import Testing

import TerminalCanvas

@Suite("A bracketed paste")
struct InputDecoderPasteTests {
  @Test(
    "Arrives as text, whatever is in it",
    arguments: [
      "", "q", "q\r", ":lr 10\n", "\u{1B}", "\u{1B}[A", "\u{1B}[200~", "\u{1B}[201", "\u{1B}[20",
      "\u{1B}\u{1B}", "\u{1B}]0;q\u{07}", "\u{03}", "héllo 日本 😀",
    ])
  func text(text: String) {
    var decoder = InputDecoder()
    let events = decoder.decode(("\u{1B}[200~" + text + "\u{1B}[201~q").utf8)
    #expect(events == [.paste(text), .key(Key("q"))])
  }

  @Test("Of a megabyte the beginning is kept and nothing is a key")
  func megabyte() {
    var decoder = InputDecoder()
    let body = String(repeating: "q\r é\u{1B}[A", count: 120_000)
    var events: [InputEvent] = []
    let bytes = Array(("\u{1B}[200~" + body + "\u{1B}[201~s").utf8)
    for start in stride(from: 0, to: bytes.count, by: 1000) {
      events += decoder.decode(bytes[start..<min(start + 1000, bytes.count)])
    }
    guard case .paste(let text) = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(events.dropFirst() == [.key(Key("s"))])
    #expect(body.hasPrefix(text))
    #expect((InputDecoder.pasteLimit - 4...InputDecoder.pasteLimit).contains(text.utf8.count))
  }

  @Test("Is cut between characters", arguments: 0...4)
  func cut(offset: Int) {
    var decoder = InputDecoder()
    let body =
      String(repeating: "x", count: offset) + String(repeating: "😀", count: InputDecoder.pasteLimit)
    let events = decoder.decode(("\u{1B}[200~" + body + "\u{1B}[201~").utf8)
    guard case .paste(let text) = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(body.hasPrefix(text))
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test("A paste of just the limit is whole, and the next one starts empty")
  func limit() {
    var decoder = InputDecoder()
    let text = String(repeating: "x", count: InputDecoder.pasteLimit)
    #expect(decoder.decode(("\u{1B}[200~" + text + "\u{1B}[201~").utf8) == [.paste(text)])
    #expect(decoder.decode("\u{1B}[200~y\u{1B}[201~".utf8) == [.paste("y")])
  }
}
