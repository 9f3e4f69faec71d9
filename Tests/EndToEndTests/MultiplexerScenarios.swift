import Foundation
import TestSupport
import Testing

extension Dashboard {
  @Suite struct `Scenarios` {
    @Test(arguments: ["screen", "linux", "xterm-256color"])
    func `7 after many frames every colour is what a new picture has`(
      _ term: String
    ) async throws {
      let arguments = "--points 12 --hidden 4 --glyphs braille"
      let picture = try await Dashboard.frame(full, at: 153, arguments)
      let terminal = try await Tmux.open(full)
      try await terminal.type(
        "TERM=\(term) \(Program.name) \(arguments) --pace max --until step=150")
      try await terminal.wait(for: "the pause", seconds: 20) { $0.isPaused && $0.step == 150 }
      // Each a frame of its own, in the colours of both themes and in both styles.
      for _ in 0..<3 { try await terminal.press("t", "v", "s", "z", "z", "T", "v") }
      try await terminal.press("x", until: "the last frame") { screen in
        screen.contains("x does nothing here")
          && screen.lines.dropLast(2) == picture.lines.dropLast(2)
      }
      let after = try await terminal.screen(colored: true).cells.dropLast(2)
      try await terminal.press("C-l", "y", until: "the answer to a later key") { screen in
        screen.contains("y does nothing here")
      }
      #expect(try await terminal.screen(colored: true).cells.dropLast(2) == after)
    }

    @Test func `20 it follows a client that attaches, and runs on when that is gone`()
      async throws
    {
      let terminal = try await Tmux.open(compact)
      try await terminal.startPaused(compact)
      for size in [Tmux.Size(132, 43), Tmux.Size(60, 18), Tmux.Size(120, 40)] {
        let picture = try await Dashboard.frame(size)
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

    @Test func `20 two clients of different sizes see what fits`() async throws {
      let terminal = try await Tmux.open(compact)
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
