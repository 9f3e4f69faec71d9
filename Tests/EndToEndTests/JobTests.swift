import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("A job of a shell")
  struct JobTests {
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

    @Test(
      "Suspended the shell is usable, and fg redraws at the new size",
      arguments: ["\u{1a}", "\u{1b}[122;5u", "SIGTSTP"])
    func suspendedAndContinued(_ way: String) async throws {
      let shell = try await started("--paused --lr 0.2")
      let size = Tmux.Size(100, 30)
      let expected = try await Pty.paused(["--lr", "0.2"], size: size).picture()
      for _ in 0..<2 {
        var start = shell.log.count
        if way == "SIGTSTP" {
          kill(-shell.foreground, SIGTSTP)
        } else {
          try await shell.send(way)
        }
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

    @Test("Stopped by SIGSTOP, it draws again when it goes on")
    func stoppedBySIGSTOP() async throws {
      let shell = try await started()
      let frame = try await Program.frame(.compact, tiny.joined(separator: " "))
      let expected = try await shell.wait(untilShown: frame)
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

    @Test("In the background it leaves the terminal alone", arguments: ["--paused", "--pace max"])
    func backgroundLeavesTerminalAlone(_ arguments: String) async throws {
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

    @Test("A signal ends it in the background, where it touches nothing")
    func signalInBackground() async throws {
      let shell = try await started("--pace max")
      _ = try await putIntoBackground(shell)
      #expect(try await shell.says("status 143", to: "kill %1; wait %1; echo \"status $?\""))
      #expect(shell.restored == [])
      #expect(shell.modes[1049] == false)
    }

    @Test("Started in the background, where nothing would stop it, it says so")
    func startedInBackground() async throws {
      let shell = try await Pty.interactiveShell()
      try await shell.send(
        "trap '' TTOU; \(Program.name) --points 12 & wait $!; echo \"code $?\"\r")
      try await shell.wait(for: "code 64")
      #expect(shell.contains("runs in the background, where no key reaches it"))
      #expect(!shell.contains("\u{1b}[?1049h"))
      #expect(shell.restored == [])
    }

    @Test("What the mouse sends at a suspension does not reach the shell")
    func mouseDoesNotReachShell() async throws {
      let shell = try await started()
      let start = shell.log.count
      let wheel = String(repeating: "\u{1b}[<65;10;5M\u{1b}[<35;11;6M", count: 20)
      try await shell.send(wheel + "\u{1a}")
      try await expectUsable(shell, from: start)
      for mode in [1000, 1002, 1003, 1006] { #expect(shell.modes[mode] != true) }
      let after = shell.text(after: "\u{1b}[?1049l")
      #expect(!after.contains("65;10;5") && !after.contains("not found"))
    }

    @Test("Where no shell could continue it ^Z does nothing")
    func suspendingWithoutShellDoesNothing() async throws {
      let pty = try await Pty.paused()
      for _ in 0..<3 { try await pty.send("\u{1a}") }
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }
  }
}
