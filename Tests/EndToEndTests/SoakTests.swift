import Foundation
import TestSupport
import Testing
import Zeusgrad

extension PtyTests {
  @Suite("Everything at once, for as long as SOAK_SECONDS says")
  struct SoakTests {
    /// All keys that do something but q, which quits; twice those that change what is drawn.
    ///
    /// A line of the prompt that is edited ends in #: what is left of one might be a command to quit.
    private static let keys: [String] = [
      "s", " ", " ", "+", "=", "-", "_", "<", ">", "[", "]", ">", ">", "r", "n", "u", "U", "v",
      "v", "1", "2", "3", "4", "\t", "\u{1b}[Z", "z", "z", "t", "T", "t", "T", "?", "h", "\u{c}",
      "\u{1b}[A", "\u{1b}[B", "\u{1b}OA", "\u{1b}[5~", "\u{1b}[6~", "\u{1b}[H", "\u{1b}[F",
      "\u{1b}[<64;10;5M", "\u{1b}[<0;400;90M\u{1b}[<0;400;90m", "\u{1b}[200~qqq\u{1b}[201~",
      ":glyphs ascii\r", ":glyphs braille\r", ":heatmap blocks\r", ":lr 0.1\r", ":x\u{15}\u{7f}",
      "x", "é", "\u{1b}[15~", "\u{1b}OP", "\u{1b}r", "\u{1b}[115;1:3u",
      "/loss\r", ":t\t\t\r", ":\u{1b}[A\u{1b}[D\u{17}\u{1b}[F#\r", "\u{1b}[?62;22c", "\u{1b}[I",
      "\u{0}",
    ]

    private static let seconds =
      ProcessInfo.processInfo.environment["SOAK_SECONDS"].flatMap { Double($0) } ?? 3

    /// What the program uses.
    private struct Use: CustomStringConvertible {
      let memory: Int
      let descriptors: Int

      init(_ pty: Pty) {
        memory = pty.residentBytes
        descriptors = pty.openDescriptors
      }

      var description: String { "\(memory / 1024) KiB, \(descriptors) descriptors" }
    }

    @Test("Keys and sizes at random for a long time leave it as it was", .timeLimit(.minutes(30)))
    func keysAndSizesAtRandom() async throws {
      let pty = try Pty(
        nil, ["--points", "20", "--hidden", "4", "--pace", "max"], size: Tmux.Size(200, 60))
      try await pty.wait(for: "RUNNING")
      var random = RandomStream(seed: 67, purpose: "soak")
      let start = ContinuousClock.now
      // What is used at most is reached once everything has been shown at every size.
      try await play(pty, &random, until: start + .seconds(Self.seconds * 0.4))
      let before = try await calm(pty)
      try await play(pty, &random, until: start + .seconds(Self.seconds))
      let after = try await calm(pty)
      let steps = try await pty.picture().shownStep ?? 0
      #expect(after.memory <= before.memory + before.memory / 10 + 4_000_000)
      // Dispatch opens a few of its own when it first waits for a time.
      #expect(after.descriptors <= before.descriptors + 4)
      // Twice, since the first may close a panel that is zoomed.
      try await pty.send("q")
      try await pty.waitUntilRead()
      if !pty.hasEnded { try await pty.send("q") }
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
      print("Soak: \(before) → \(after); step \(steps), \(pty.byteCount) bytes")
    }

    /// Types and resizes at random, and reads all that comes of it.
    private func play(
      _ pty: Pty, _ random: inout RandomStream, until end: ContinuousClock.Instant
    ) async throws {
      while .now < end {
        for _ in 0..<Int.random(in: 1...5, using: &random) {
          try await pty.send(Self.keys.randomElement(using: &random) ?? " ")
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
          pty.resize(
            to: Tmux.Size(
              .random(in: 1...300, using: &random), .random(in: 1...100, using: &random)))
        }
        // At its own pace: keys that lie in the queue are no more than one change.
        try await pty.waitUntilRead()
        pty.forget()
      }
    }

    /// Brings the dashboard to one look at one size, so that what it uses can be compared.
    private func calm(_ pty: Pty) async throws -> Use {
      pty.resize(to: Tmux.Size(300, 100))
      // An unfinished sequence ends; a message of one key stands for none of another.
      try await pty.send("x")
      _ = try await pty.picture()
      pty.resize(to: Tmux.Size(200, 60))
      // A prompt may lie over the help. Esc as a number is no Alt with what is sent next.
      for _ in 0..<2 {
        // Esc in the form that no key after it can change.
        try await pty.send("\u{1b}[27u")
        _ = try await pty.picture()
      }
      // A picture may be one that a change of the size asked for before.
      try await pty.wait(untilShown: "the dashboard alone") { picture in
        picture.contains(/RUNNING|PAUSED/) && !picture.contains("closes")
      }
      return Use(pty)
    }
  }
}
