import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("The keyboard")
  struct KeyboardTests {
    /// Lets a time pass in which nobody types.
    private func pause(_ pty: Pty, seconds: Double) async throws {
      let start = ContinuousClock.now
      try await pty.wait(for: "a pause") { .now - start > .seconds(seconds) }
    }

    @Test("Nothing unfinished keeps the keyboard", arguments: ["[200~abc", "Ps", "[M!"])
    func unfinishedEnds(_ text: String) async throws {
      let pty = try await Pty.paused()
      try await pty.send("\u{1b}\(text)")
      try await pause(pty, seconds: 2.5)
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("Keys that come as numbers are keys, and those let go are none")
    func numberedKeys() async throws {
      let pty = try await Pty.paused()
      try await pty.send("\u{1b}[115;1:1u\u{1b}[115;1:3u\u{1b}[27;1;43~\u{1b}[57399;1:3u")
      try await pty.wait(untilShown: "lr 0.2")
      try await pty.send("\u{1b}[58:58;2uL\u{1b}[127u\u{1b}[108u\u{1b}[114u\u{1b}[32u0.4\u{1b}[13u")
      try await pty.wait(untilShown: "lr 0.4")
      let start = pty.log.count
      try await pty.send("\u{1b}[108;5u")
      try await pty.wait(for: "\u{1b}[2J", from: start)
      try await pty.send("?")
      try await pty.wait(untilShown: "What is happening?")
      try await pty.send("\u{1b}[27u\u{1b}[113u")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.repetition == "train --points 12 --hidden 2 --at 1:lr=0.4 --steps 1")
    }

    @Test(
      "^C ends it as the signal does, however it comes",
      arguments: [
        "\u{3}", "\u{1b}[99;5u", "\u{1b}[99;5:1u", "\u{1b}[1089::99;5u", "\u{1b}[27;5;99~",
      ])
    func interrupt(_ key: String) async throws {
      let pty = try await Pty.paused()
      // The first ^C closes the prompt, and the next one is no second: it ends with a summary.
      try await pty.send(":lr 10")
      try await pty.wait(untilShown: ":lr 10_")
      let start = pty.log.count
      try await pty.send(key)
      try await pty.wait(for: "\u{1b}[?2026l", from: start)
      try await pty.wait(untilShown: "the keys") { !$0.contains(":lr") && $0.contains("space run") }
      // Signals that come together are one.
      try await pause(pty, seconds: 0.2)
      try await pty.send(key)
      #expect(try await pty.waitForEnd() == .signal(SIGINT))
      #expect(pty.restored == [])
      #expect(pty.repetition == "train --points 12 --hidden 2 --steps 0")
    }

    @Test("^\\ ends it as the signal does, as a number too", arguments: ["\u{1c}", "\u{1b}[92;5u"])
    func quit(_ key: String) async throws {
      let pty = try await Pty.paused()
      try await pty.send(key)
      #expect(try await pty.waitForEnd() == .signal(SIGQUIT))
      #expect(pty.restored == [])
    }

    @Test("The rest of a sequence that comes after Esc has closed something is no command")
    func slowSequence() async throws {
      let pty = try await Pty.paused()
      try await pty.send("?")
      try await pty.wait(untilShown: "What is happening?")
      let start = pty.log.count
      try await pty.send("\u{1b}")
      try await pty.wait(for: "\u{1b}[?2026l", from: start)
      for byte in "[+s".utf8 {
        try await pty.send([byte])
        try await pty.waitUntilRead()
      }
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("Where nothing is open Esc does nothing, and a key after a moment is that key")
    func escapeAlone() async throws {
      let pty = try await Pty.paused()
      try await pty.send("\u{1b}")
      // At once it is Alt with that key.
      try await pty.send("s")
      try await pty.wait(untilShown: "Alt-s does nothing here")
      try await pty.send("\u{1b}")
      try await pause(pty, seconds: 0.2)
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("Alt with a letter does nothing that the letter does", arguments: ["", "?", ":", "z"])
    func alt(_ opening: String) async throws {
      let pty = try await Pty.paused()
      try await pty.send(opening + "\u{1b}+\u{1b}s\u{1b}r\u{1b}q")
      // As a number, ^C cannot overtake what was typed before it.
      if !opening.isEmpty { try await pty.send(opening == ":" ? "\u{1b}[99;5u" : "q") }
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }
  }
}
