import Foundation
import TestSupport
import Testing

extension Scenarios {
  @Suite struct `Jobs of a shell` {
    /// A shell in which the dashboard is shown.
    private func started(_ arguments: String = "--paused") async throws -> Pty {
      let shell = try await Pty.interactiveShell()
      try await shell.send("\(Program.name) --points 12 --hidden 2 \(arguments)\r")
      try await shell.wait(for: "quit")
      return shell
    }

    /// Waits until the shell has taken over and shows that it can be used.
    private func expectUsable(_ shell: Pty, from start: Int) async throws {
      try await shell.wait(for: Tmux.prompt, from: start)
      #expect(shell.restored == [])
      #expect(try await shell.says("42", to: "echo $((6*7))"))
    }

    /// Suspends the program and lets it go on in the background; says where in the log that was.
    private func putIntoBackground(_ shell: Pty) async throws -> Int {
      let start = shell.log.count
      try await shell.send("\u{1a}")
      try await expectUsable(shell, from: start)
      let inBackground = shell.log.count
      try await shell.send("bg\r")
      try await shell.wait(for: Tmux.prompt, from: inBackground)
      return inBackground
    }

    private func quit(_ shell: Pty) async throws {
      let start = shell.log.count
      try await shell.send("q")
      try await shell.wait(for: Tmux.prompt, from: start)
      #expect(shell.restored == [])
      #expect(try await shell.says("status 0", to: "echo \"status $?\""))
      try await shell.send("exit\r")
      #expect(try await shell.waitForEnd() == .code(0))
      #expect(shell.restored == [])
    }

    @Test(arguments: ["^Z", "SIGTSTP"])
    func `25 suspended the shell is usable, and fg redraws at the new size`(
      _ way: String
    ) async throws {
      let shell = try await started("--paused --lr 0.2")
      let size = Tmux.Size(100, 30)
      let expected = try await paused(["--lr", "0.2"], size: size).picture()
      for _ in 0..<2 {
        var start = shell.log.count
        if way == "^Z" { try await shell.send("\u{1a}") } else { kill(-shell.foreground, SIGTSTP) }
        try await expectUsable(shell, from: start)
        shell.resize(to: size)
        start = shell.log.count
        try await shell.send("fg\r")
        try await shell.wait(for: "PAUSED", from: start)
        #expect(shell.modes[1049] == true)
        try await shell.wait(untilShown: "the same at \(size)") { $0 == expected }
      }
      try await quit(shell)
    }

    @Test func `25 stopped by SIGSTOP it draws anew when it goes on`() async throws {
      let shell = try await started()
      let expected = try await shell.picture()
      var start = shell.log.count
      kill(-shell.foreground, SIGSTOP)
      // Nobody can give the terminal back here; the shell goes on all the same.
      try await shell.wait(for: Tmux.prompt, from: start)
      start = shell.log.count
      // The Enter key would be ^M here, which only a terminal that was given back makes a line of.
      try await shell.send("fg\n")
      try await shell.wait(for: "PAUSED", from: start)
      try await shell.wait(untilShown: "the same") { $0 == expected }
      try await quit(shell)
    }

    @Test(arguments: ["--paused", "--pace max"])
    func `26 in the background it leaves the terminal alone`(_ arguments: String) async throws {
      let shell = try await started(arguments)
      var start = try await putIntoBackground(shell)
      // Still running, not stopped again by touching the terminal.
      for _ in 0..<3 { #expect(try await shell.says("Running", to: "jobs")) }
      #expect(!shell.contains("\u{1b}", from: start))
      #expect(shell.restored == [])
      start = shell.log.count
      try await shell.send("fg\r")
      try await shell.wait(for: "quit", from: start)
      try await quit(shell)
    }

    @Test func `26 a signal ends it in the background, where it touches nothing`() async throws {
      let shell = try await started("--pace max")
      _ = try await putIntoBackground(shell)
      #expect(try await shell.says("status 143", to: "kill %1; wait %1; echo \"status $?\""))
      #expect(shell.restored == [])
      #expect(shell.modes[1049] == false)
    }

    @Test func `36 what the mouse sends at a suspension does not reach the shell`() async throws {
      let shell = try await started()
      let start = shell.log.count
      let wheel = String(repeating: "\u{1b}[<65;10;5M\u{1b}[<35;11;6M", count: 20)
      try await shell.send(wheel + "\u{1a}")
      try await expectUsable(shell, from: start)
      for mode in [1000, 1002, 1003, 1006] { #expect(shell.modes[mode] != true) }
      let after = shell.text(after: "\u{1b}[?1049l")
      #expect(!after.contains("65;10;5") && !after.contains("not found"))
    }
  }
}

extension Pty {
  /// Whether what the shell prints for a command has a text in it.
  func says(_ text: String, to command: String, line: Int = #line) async throws -> Bool {
    let start = log.count
    try await send(command + "\r", line: line)
    // The terminal shows what is typed too, on the first line.
    try await wait(for: "the shell's answer", line: line) {
      log.range(of: Data("\n".utf8), in: start..<log.count).map {
        contains(Tmux.prompt, from: $0.upperBound)
      } ?? false
    }
    return String(decoding: log[start...], as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().contains { $0.contains(text) }
  }
}
