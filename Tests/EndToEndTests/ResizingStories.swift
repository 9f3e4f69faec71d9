import TestSupport
import Testing

extension Dashboard {
  @Suite struct `Resizing` {
    private static let tiny = Tmux.Size(20, 5)
    private static let cell = Tmux.Size(1, 1)
    private static let path = [
      Tmux.Size(40, 12), tiny, cell, Tmux.Size(200, 50), Tmux.Size(60, 18),
    ]

    @Test(arguments: sizes)
    func `17 every size is drawn, and the first again as it was`(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      try await terminal.startPaused(size)
      for other in Self.path + [size] {
        let picture = try await Dashboard.frame(other)
        try await terminal.resize(to: other)
        try await terminal.wait(for: "the frame of \(other)") { screen in
          // ncurses cannot write into the corner at the lower right without a second column.
          screen == picture || other == Self.cell
        }
      }
    }

    @Test func `19 help survives every size`() async throws {
      let terminal = try await Tmux.open(full)
      let text = try await terminal.startPaused(full)
      let help = try await terminal.press("?", until: "help") { $0.showsHelp }
      for other in Self.path {
        try await terminal.resize(to: other)
        try await terminal.wait(for: "a frame of \(other)") { screen in
          other.columns >= 30
            ? screen.showsHelp && screen.lines.count >= other.rows - 1
            : other == Self.cell || screen.contains("needs 30x8")
        }
      }
      try await terminal.resize(to: full)
      try await terminal.wait(for: "the help") { $0 == help }
      try await terminal.press("q", until: "what was there") { $0 == text }
    }

    @Test func `17 it trains on through changes of size`() async throws {
      let terminal = try await Tmux.open(full)
      try await terminal.start("\(small) --pace 30")
      try await terminal.wait(for: "steps") { ($0.step ?? 0) > 2 }
      for size in [compact, Self.tiny, full] { try await terminal.resize(to: size) }
      let screen = try await terminal.wait(for: "a full frame") { screen in
        screen.isRunning && screen.lines.count == full.rows && screen.seed == "42"
      }
      try await terminal.wait(for: "more steps") { ($0.step ?? 0) > (screen.step ?? 0) }
    }

    @Test(arguments: [Tmux.Size(40, 12), tiny, cell])
    func `16 q quits at every size`(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(compact)
      try await terminal.startPaused(compact)
      let picture = try await Dashboard.frame(size)
      try await terminal.resize(to: size)
      try await terminal.wait(for: "the frame of \(size)") { $0 == picture || size == Self.cell }
      try await terminal.press("q")
      try await terminal.resize(to: compact)
      #expect(try await terminal.waitForEnd() == "0")
    }
  }
}
