import TestSupport
import Testing

extension TmuxTests {
  @Suite("Clients of tmux")
  struct MultiplexerTests {
    @Test("It follows a client that attaches, and runs on when that is gone")
    func followsClient() async throws {
      let terminal = try await Tmux.open(.compact)
      try await terminal.startPaused(.compact)
      for size in [Tmux.Size(132, 43), Tmux.Size(60, 18), Tmux.Size(120, 40)] {
        let picture = try await Program.frame(size)
        let client = try terminal.attach(Tmux.Size(size.columns, size.rows + 1))
        try await client.wait(for: "PAUSED")
        try await terminal.wait(for: "the frame of \(size)") { screen in
          client.drain()
          return screen == picture
        }
        try await client.send("\u{2}d")
        #expect(try await client.waitForEnd() == .code(0))
        #expect(client.restored == [])
      }
      let next = try await terminal.press("s", until: "a step") { $0.step == 1 }
      #expect(next.isPaused)
      try await terminal.press("q")
      #expect(try await terminal.waitForEnd() == "0")
    }

    @Test("Two clients of different sizes see what fits")
    func clientsOfDifferentSizes() async throws {
      let terminal = try await Tmux.open(.compact)
      try await terminal.start("\(small) --pace 30")
      try await terminal.wait(for: "steps") { ($0.step ?? 0) > 1 }
      let clients = [
        try terminal.attach(Tmux.Size(140, 45)), try terminal.attach(Tmux.Size(70, 20)),
      ]
      for client in clients { try await client.wait(for: "\u{1b}[?1049h") }
      let first = try await terminal.screen()
      try await terminal.wait(for: "more steps") { screen in
        for client in clients { client.drain() }
        return (screen.step ?? 0) > (first.step ?? 0) + 2
      }
      // A window that is closed is one client less and nothing else.
      for client in clients {
        client.hangUp()
        try await client.waitForEnd()
      }
      let last = try await terminal.screen()
      try await terminal.wait(for: "more steps") { ($0.step ?? 0) > (last.step ?? 0) }
      try await terminal.press("q")
      #expect(try await terminal.waitForEnd() == "0")
    }
  }
}
