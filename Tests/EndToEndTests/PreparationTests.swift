import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("A network that takes seconds to prepare")
  struct PreparationTests {
    static let large = ["--hidden", "900,900", "--points", "20000"]
    /// A word of the sentence: on the screen the blanks between words may be skipped.
    static let size = "814,501"

    /// Far less than the preparation takes, and what a machine that does other things adds.
    static let soon = 3.0

    @Test("What is prepared is said at once, and keys, sizes and signals are answered")
    func everythingIsAnswered() async throws {
      let pty = try Pty(nil, Self.large, size: .compact)
      try await pty.wait(for: Self.size, seconds: Self.soon)
      var start = pty.log.count
      try await pty.send("?")
      try await pty.wait(for: "closes", from: start, seconds: Self.soon)
      start = pty.log.count
      pty.resize(to: .full)
      try await pty.wait(for: "closes", from: start, seconds: Self.soon)
      #expect(!pty.contains("PAUSED") && !pty.contains("RUNNING"))
      pty.signal(SIGINT)
      #expect(try await pty.waitForEnd(within: Self.soon) == .signal(SIGINT))
      #expect(pty.restored == [])
    }

    @Test("It can be left before it is there")
    func canBeLeft() async throws {
      let pty = try Pty(nil, Self.large)
      try await pty.wait(for: Self.size, seconds: Self.soon)
      // What is asked of the run waits for it; leaving does not.
      try await pty.send("sq")
      #expect(try await pty.waitForEnd(within: Self.soon) == .code(0))
      #expect(pty.restored == [])
    }

    @Test("Training without a dashboard says it too")
    func trainSaysIt() async throws {
      let pty = try Pty(nil, ["train"] + Self.large)
      try await pty.wait(for: Self.size, seconds: Self.soon)
      #expect(pty.contains("preparing 900,900: 814,501 parameters"))
      try await pty.send("\u{3}")
      #expect(try await pty.waitForEnd(within: Self.soon) == .signal(SIGINT))
    }
  }
}
