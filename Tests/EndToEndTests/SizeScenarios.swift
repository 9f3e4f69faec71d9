import Foundation
import TestSupport
import Testing

extension Scenarios {
  @Suite struct `Sizes` {
    @Test func `15 a size of 0 by 0 is taken for 80 by 24, or for the one before`() async throws {
      let nothing = Tmux.Size(0, 0)
      let pty = try await paused(size: nothing)
      let first = try await pty.picture()
      #expect(first == (try await paused(size: compact).picture()))
      pty.resize(to: full)
      let larger = try await paused(size: full).picture()
      try await pty.wait(untilShown: "the full layout") { $0 == larger }
      pty.resize(to: nothing)
      // Of a size that does not change nothing is to be seen, so it answers a key first.
      try await pty.send("?q")
      try await pty.wait(untilShown: "the full layout") { $0 == larger }
      #expect(try await pty.stepAndQuit() == "train --points 12 --hidden 2 --steps 1")
    }

    @Test(arguments: [
      Tmux.Size(1, 1), Tmux.Size(2, 3), Tmux.Size(1, 200), Tmux.Size(200, 1), Tmux.Size(3, 2),
    ])
    func `16 it starts in a terminal that is too small, where q quits`(
      _ size: Tmux.Size
    ) async throws {
      let pty = try Pty(nil, tiny + ["--paused"], size: size)
      try await pty.wait(for: "\u{1b}[?2026l")
      for key in ["?", "z", "t", "v", "s", "\u{1b}[A"] { try await pty.send(key) }
      try await pty.waitUntilRead()
      // Help cannot be seen here, so q does not close it.
      try await pty.send("q")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
    }

    @Test func `17 after a storm of sizes the last one is drawn`() async throws {
      let pty = try Pty(nil, tiny + ["--pace", "max", "--until", "step=200"], size: compact)
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
      let expected = try await calm.wait(untilShown: "PAUSED")
      try await pty.wait(untilShown: "the same at \(last)") { $0 == expected }
      #expect(try await pty.quit() == "train --points 12 --hidden 2 --steps 200")
    }

    @Test func `18 a terminal of 1000 by 400 is served`() async throws {
      let pty = try await paused(size: Tmux.Size(1000, 400))
      try await pty.send("?")
      try await pty.wait(untilShown: "q closes")
      try await pty.send("q")
      #expect(try await pty.stepAndQuit() == "train --points 12 --hidden 2 --steps 1")
    }

    @Test func `21 where no shell could continue it ^Z does nothing`() async throws {
      let pty = try await paused()
      for _ in 0..<3 { try await pty.send("\u{1a}") }
      #expect(try await pty.stepAndQuit() == "train --points 12 --hidden 2 --steps 1")
    }
  }

  @Suite struct `Homes` {
    /// Homes that are no help: not there, nowhere, a file, and a place that is not absolute.
    static let homes: [[String: String?]] = [
      ["HOME": nil as String?], ["HOME": "/nowhere/at/all"], ["HOME": "/dev/null"], ["HOME": ""],
      ["XDG_CONFIG_HOME": "relative/place"], ["XDG_CONFIG_HOME": "/dev/null"],
      ["XDG_CONFIG_HOME": ""],
    ]

    @Test(arguments: homes)
    func `14 without a home that can be used it runs on its defaults`(
      _ environment: [String: String?]
    ) async throws {
      let pty = try await paused(environment: environment)
      try await pty.send("t")
      try await pty.wait(untilShown: "theme zeus-")
      #expect(try await pty.stepAndQuit() == "train --points 12 --hidden 2 --steps 1")
    }
  }
}
