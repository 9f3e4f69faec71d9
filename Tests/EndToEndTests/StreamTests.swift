import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("Standard input, output and error")
  struct StreamTests {
    @Test(
      "Without a terminal to read from it says so and ends",
      arguments: ["</dev/null", "<&-", "<&- >&-"])
    func endsWithoutInput(_ redirection: String) async throws {
      let pty = try Pty(shell: "exec \(Program.name) \(redirection)")
      #expect(try await pty.waitForEnd() == .code(64))
      try expectReason(pty)
    }

    @Test("Without a terminal to draw on it says so and ends")
    func endsWithoutOutput() async throws {
      let pty = try Pty(shell: "{ \(Program.name); echo status $? >&2; } | cat")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.contains("status 64"))
      try expectReason(pty)
    }

    @Test(
      "A file gets no escape byte",
      arguments: ["", "train --points 12 --hidden 2 --steps 3", "themes", "frame --steps 0"])
    func fileGetsNoEscapes(_ arguments: String) async throws {
      let home = try TemporaryFolder()
      let pty = try Pty(
        shell: "exec \(Program.name) \(arguments) >'\(home.path)/out'", home: home)
      #expect(try await pty.waitForEnd() == .code(arguments.isEmpty ? 64 : 0))
      #expect(home.read("out")?.contains("\u{1b}") == false)
      #expect(home.read("out")?.isEmpty == arguments.isEmpty)
      #expect(pty.restored == [])
    }

    @Test("It runs without standard error")
    func runsWithoutStandardError() async throws {
      let pty = try Pty(
        shell: "exec \(Program.name) --points 12 --hidden 2 --paused 2>&-")
      try await pty.wait(for: "PAUSED")
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test(
      "A terminal that is not known or cannot draw is refused",
      arguments: [nil, "", "bogus-9"])
    func uselessTerminalIsRefused(_ term: String?) async throws {
      let pty = try Pty(nil, [], environment: ["TERM": term])
      #expect(try await pty.waitForEnd() == .code(64))
      try expectReason(pty)
    }

    @Test(
      "A terminal that is like xterm needs no description",
      arguments: ["xterm-kitty", "ghostty-of-2030", "foot", "st-256color"])
    func likeXtermNeedsNoDescription(_ term: String) async throws {
      let pty = try await Pty.paused(environment: ["TERM": term])
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test(
      "Help, version and refusals leave the terminal alone",
      arguments: [
        ("--help", 0), ("live --help", 0), ("--version", 0), ("--lrr 1", 64), ("--lr -1", 64),
        ("frobnicate", 64),
      ])
    func helpLeavesTerminalAlone(_ arguments: String, _ code: Int32) async throws {
      let pty = try Pty(nil, arguments.split(separator: " ").map(String.init))
      #expect(try await pty.waitForEnd() == .code(code))
      #expect(!pty.contains("\u{1b}"))
      #expect(!pty.log.isEmpty)
      #expect(pty.restored == [])
    }

    @Test(
      "Help and version that cannot be written are a failure",
      arguments: [
        "--help", "--version", "train --help", "help frame", "themes", "frame --steps 0",
        "--completions bash",
      ])
    func unwrittenHelpIsFailure(_ arguments: String) async throws {
      let pty = try Pty(shell: "exec \(Program.name) \(arguments) >/dev/full")
      #expect(try await pty.waitForEnd() == .code(73))
      let log = String(decoding: pty.log, as: UTF8.self)
      #expect(
        log == "zeusgrad-tui: standard output cannot be written: No space left on device\r\n")
    }

    @Test(
      "What a terminal does not take is a failure too",
      arguments: ["--help", "train \(small) --steps 3 --json", "themes", "live \(small) --paused"],
      ["", "--linear"])
    func unwrittenLineIsFailure(_ arguments: String, _ option: String) async throws {
      let isLive = arguments.hasPrefix("live")
      guard isLive || option.isEmpty else { return }
      let pty = try Pty(shell: "exec \(Program.name) \(arguments) \(option) 1</dev/tty")
      if isLive, option.isEmpty {
        try await pty.wait(for: "PAUSED")
        try await pty.send("q")
      }
      #expect(try await pty.waitForEnd() == .code(73))
      #expect(
        pty.contains("zeusgrad-tui: standard output cannot be written: Bad file descriptor\r\n"))
      #expect(pty.restored == [])
    }

    @Test("A run whose terminal has vanished ends, though nothing is said of it")
    func vanishedTerminalEndsRun() async throws {
      let pty = try Pty(
        shell: "trap '' HUP; exec \(Program.name) train \(small) --json --steps 1000000000")
      try await pty.wait(for: "\"step\":9,")
      pty.hangUp()
      #expect(try await pty.waitForEnd() == .code(73))
    }

    @Test(
      "A reader that has gone is no trouble to tell of", arguments: ["--linear --paused", "-h"])
    func goneReaderIsNotTold(_ arguments: String) async throws {
      let pty = try Pty(
        shell: """
          trap '' PIPE; mkfifo "$HOME/gone"
          { read _ <"$HOME/gone"; \(Program.name) live \(small) \(arguments); echo $? >&2; } |
          { exec <&-; echo >"$HOME/gone"; }
          """)
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(String(decoding: pty.log, as: UTF8.self) == "141\r\n")
    }

    /// One line that names what works without a terminal, and nothing that steers one.
    private func expectReason(_ pty: Pty) throws {
      let lines = String(decoding: pty.log, as: UTF8.self).split(whereSeparator: \.isNewline)
        .filter { !$0.hasPrefix("status ") }
      #expect(lines.count == 1)
      #expect(lines.first?.contains("terminal") == true)
      #expect(lines.first?.contains("zeusgrad-tui train") == true)
      #expect(!pty.contains("\u{1b}"))
      #expect(pty.restored == [])
    }
  }
}
