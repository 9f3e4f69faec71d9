import Testing

import TerminalCanvas

@Suite("The input decoder")
struct InputDecoderTests {
  @Test("A key in any of its forms is that key", arguments: InputDecoderTables.keys)
  func keys(text: String, key: Key) {
    #expect(decoded(text) == [.key(key)])
  }

  @Test("A report of the mouse is that action", arguments: InputDecoderTables.mice)
  func mice(text: String, mouse: Mouse) {
    #expect(decoded(text) == [.mouse(mouse)])
  }

  @Test("What is no input is swallowed whole", arguments: InputDecoderTables.swallowed)
  func swallowed(text: String) {
    #expect(decoded("a" + text + "b") == [.key(Key("a")), .key(Key("b"))])
  }

  @Test("A sequence split at any byte gives the same events")
  func splits() {
    let keys = InputDecoderTables.keys.map(\.0)
    let others = InputDecoderTables.mice.map(\.0) + InputDecoderTables.swallowed
    let pastes = ["\u{1B}[200~q \u{1B}[20x\u{1B}\u{1B}[201~", "\u{1B}[I\u{1B}[O"]
    for text in keys + others + pastes {
      let bytes = Array(("a" + text + "b").utf8)
      var whole = InputDecoder()
      let expected = whole.decode(bytes)
      for cut in 0...bytes.count {
        var decoder = InputDecoder()
        let events = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
        #expect(events == expected, "cut at \(cut): \(text.debugDescription)")
      }
    }
  }

  @Test("Keys that arrive in one read come in their order")
  func order() {
    #expect(
      decoded(" s\u{1B}[Dq") == [
        .key(Key(" ")), .key(Key("s")), .key(Key(.left)), .key(Key("q")),
      ])
  }

  @Test("Focus is gained and lost")
  func focus() {
    #expect(decoded("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test("In the X10 form the button pressed last is the one released")
  func releasedButton() {
    #expect(
      decoded("\u{1B}[M\"!!\u{1B}[M#!!") == [
        .mouse(Mouse(.press(button: 3), column: 0, row: 0)),
        .mouse(Mouse(.release(button: 3), column: 0, row: 0)),
      ])
  }

  @Test("X10 places beyond ASCII are bytes, not UTF-8")
  func farPlace() {
    var decoder = InputDecoder()
    #expect(
      decoder.decode([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0xC3, 0x71]) == [
        .mouse(Mouse(.press(button: 1), column: 222, row: 162)), .key(Key("q")),
      ])
  }

  @Test(
    "Invalid bytes are ignored",
    arguments: [
      [0x00], [0x80], [0x9B], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2, 0x9B], [0xC3], [0xE0, 0x80, 0xAF],
      [0xED, 0xA0, 0x80], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x9F, 0x98],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFE], [0xFF], [0x1B, 0xFF], [0x1B, 0x00],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x61] + bytes + [0x62]) == [.key(Key("a")), .key(Key("b"))])
  }

  @Test(
    "Escape starts a new key, whatever was unfinished",
    arguments: ["[", "[1;", "[<0;1", "[M!", "O"])
  func restart(text: String) {
    #expect(decoded("\u{1B}" + text + "\u{1B}[A") == [.key(Key(.up))])
  }

  @Test("A control character breaks a sequence off and stands for itself")
  func breakOff() {
    #expect(decoded("\u{1B}[1;\r") == [.key(Key(.enter))])
  }

  private func decoded(_ text: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(text.utf8)
  }
}
