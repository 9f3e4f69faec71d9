import TestSupport
import Testing

extension PtyTests {
  @Suite("Sizes that are odd, and many of them")
  struct SizeTests {
    @Test("A size of 0 by 0 is taken for 80 by 24, or for the one before")
    func sizeOfNothing() async throws {
      let nothing = Tmux.Size(0, 0)
      let pty = try await Pty.paused(size: nothing)
      let first = try await pty.picture()
      #expect(first == (try await Pty.paused(size: .compact).picture()))
      pty.resize(to: .full)
      let larger = try await Pty.paused(size: .full).picture()
      try await pty.wait(untilShown: "the full layout") { $0 == larger }
      pty.resize(to: nothing)
      // Of a size that does not change nothing is to be seen, so it answers a key first.
      try await pty.send("?q")
      try await pty.wait(untilShown: "the full layout") { $0 == larger }
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test(
      "It starts in a terminal that is too small, where q quits",
      arguments: [
        Tmux.Size(1, 1), Tmux.Size(2, 3), Tmux.Size(1, 200), Tmux.Size(200, 1), Tmux.Size(3, 2),
      ])
    func startsInTooSmallTerminal(_ size: Tmux.Size) async throws {
      let pty = try Pty(nil, tiny + ["--paused"], size: size)
      try await pty.wait(for: "\u{1b}[?2026l")
      for key in ["?", "z", "t", "v", "s", "\u{1b}[A"] { try await pty.send(key) }
      try await pty.waitUntilRead()
      // Help cannot be seen here, so q does not close it.
      try await pty.send("q")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
    }

    @Test("After a storm of sizes the last one is drawn")
    func lastSizeOfStormIsDrawn() async throws {
      let pty = try Pty(nil, tiny + ["--pace", "max", "--until", "step=200"], size: .compact)
      var random = SystemRandomNumberGenerator()
      for turn in 0..<200 {
        let size = Tmux.Size(
          turn.isMultiple(of: 10) ? 1 : .random(in: 1...300, using: &random),
          turn.isMultiple(of: 10) ? 1 : .random(in: 1...100, using: &random))
        pty.resize(to: size)
        pty.drain()
        if turn.isMultiple(of: 20) { try await pty.waitForOutput() }
      }
      let last = Tmux.Size(91, 33)
      pty.resize(to: last)
      let calm = try Pty(nil, tiny + ["--pace", "max", "--until", "step=200"], size: last)
      let frame = try await Program.frame(last, at: 200, tiny.joined(separator: " "))
      let expected = try await calm.wait(untilShown: frame)
      try await pty.wait(untilShown: "the same at \(last)") { $0 == expected }
      #expect(try await pty.quit() == "train --points 12 --hidden 2 --steps 200")
    }

    @Test("A terminal of 1000 by 400 is served")
    func hugeTerminalIsServed() async throws {
      let pty = try await Pty.paused(size: Tmux.Size(1000, 400))
      try await pty.send("?")
      try await pty.wait(untilShown: "q closes")
      try await pty.send("q")
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }
  }
}

extension TmuxTests {
  @Suite("Changes of size")
  struct SizeTests {
    private static let tooSmall = Tmux.Size(20, 5)
    private static let cell = Tmux.Size(1, 1)
    private static let path = [
      Tmux.Size(40, 12), tooSmall, cell, Tmux.Size(200, 50), Tmux.Size(60, 18),
    ]

    @Test("Every size is drawn, and the first again as it was", arguments: Tmux.Size.layouts)
    func everySizeIsDrawn(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      try await terminal.startPaused(size)
      for other in Self.path + [size] {
        let picture = try await Program.frame(other)
        try await terminal.resize(to: other)
        try await terminal.wait(for: "the frame of \(other)") { screen in
          // ncurses cannot write into the corner at the lower right without a second column.
          screen == picture || other == Self.cell
        }
      }
    }

    @Test("Help survives every size")
    func helpSurvivesEverySize() async throws {
      let terminal = try await Tmux.open(.full)
      let text = try await terminal.startPaused(.full)
      let help = try await terminal.press("?", until: "help") { $0.showsHelp }
      for other in Self.path {
        try await terminal.resize(to: other)
        try await terminal.wait(for: "a frame of \(other)") { screen in
          other.columns >= 30
            ? screen.showsHelp && screen.lines.count >= other.rows - 1
            : other == Self.cell || screen.contains("needs 30x8")
        }
      }
      try await terminal.resize(to: .full)
      try await terminal.wait(for: "the help") { $0 == help }
      try await terminal.press("q", until: "what was there") { $0 == text }
    }

    @Test("It trains on through changes of size")
    func trainsThroughChangesOfSize() async throws {
      let terminal = try await Tmux.open(.full)
      try await terminal.start("\(small) --pace 30")
      try await terminal.wait(for: "steps") { ($0.step ?? 0) > 2 }
      for size in [.compact, Self.tooSmall, .full] { try await terminal.resize(to: size) }
      let screen = try await terminal.wait(for: "a full frame") { screen in
        screen.isRunning && screen.lines.count == Tmux.Size.full.rows && screen.seed == "42"
      }
      try await terminal.wait(for: "more steps") { ($0.step ?? 0) > (screen.step ?? 0) }
    }

    @Test("q quits at every size", arguments: [Tmux.Size(40, 12), tooSmall, cell])
    func qQuitsAtEverySize(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(.compact)
      try await terminal.startPaused(.compact)
      let picture = try await Program.frame(size)
      try await terminal.resize(to: size)
      try await terminal.wait(for: "the frame of \(size)") { $0 == picture || size == Self.cell }
      try await terminal.press("q")
      try await terminal.resize(to: .compact)
      #expect(try await terminal.waitForEnd() == "0")
    }
  }
}
