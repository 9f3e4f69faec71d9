import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("A run in lines of words")
  struct LinearTests {
    private func paused(
      _ arguments: [String] = ["--linear"], environment: [String: String?] = [:]
    ) async throws -> Pty {
      let pty = try Pty(nil, tiny + ["--paused"] + arguments, environment: environment)
      try await pty.wait(for: "trains one step.")
      return pty
    }

    private func quit(_ pty: Pty) async throws {
      try await pty.send("q")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
      #expect(!pty.contains("\u{1b}"))
      let lines = String(decoding: pty.log, as: UTF8.self).split(whereSeparator: \.isNewline)
      #expect(lines.last?.hasPrefix("Repeat it: zeusgrad-tui train --points 12") == true)
    }

    @Test(
      "It is asked for, or the terminal can do nothing else", arguments: ["xterm-256color", "dumb"])
    func linesOfWords(_ term: String) async throws {
      let pty = try await paused(
        term == "dumb" ? [] : ["--linear"], environment: ["TERM": term])
      #expect(pty.contains("circle 12, 2-2-1 relu, hinge + L2, sgd\r\n"))
      try await pty.send("s")
      try await pty.wait(for: "step 1: loss ")
      try await pty.send("\u{1b}[A")
      try await pty.wait(for: "lr 0.1 to 0.2, u undoes\r\n")
      let start = pty.log.count
      try await pty.send("\r")
      try await pty.wait(for: "learning rate 0.2\r\n", from: start)
      try await quit(pty)
    }

    @Test("A command line is read by the terminal, which shows what is typed")
    func commandLine() async throws {
      let pty = try await paused()
      try await pty.send(":")
      try await pty.wait(for: "\n:")
      // The terminal's own keys correct the line.
      try await pty.send("lx\u{7f}r 0.03\r")
      try await pty.wait(for: "lr 0.1 to 0.03, u undoes")
      try await pty.send(":")
      try await pty.wait(for: "undoes\r\n:")
      // The end of input gives the line up; keys are keys again.
      try await pty.send("\u{4}")
      try await pty.wait(for: ":\r\n")
      try await pty.send("s")
      try await pty.wait(for: "step 1: loss ")
      try await quit(pty)
    }

    @Test("^C gives a command line up, and keys are keys again")
    func interruptedLine() async throws {
      let pty = try await paused()
      try await pty.send(":")
      try await pty.wait(for: "\n:")
      try await pty.send("lr 1")
      try await pty.wait(for: ":lr 1")
      try await pty.send("\u{3}")
      try await pty.wait(for: "^C\r\n")
      try await pty.send("s")
      try await pty.wait(for: "step 1: loss ")
      try await quit(pty)
    }

    @Test("Lines go into a pipe, and keys come from the terminal")
    func pipe() async throws {
      let pty = try Pty(
        shell: "\(Program.name) \(tiny.joined(separator: " ")) --linear --paused | cat")
      try await pty.wait(for: "trains one step.")
      try await pty.send("?")
      try await pty.wait(for: "space: pause or resume")
      try await quit(pty)
    }

    @Test("Where nobody reads any more it ends")
    func closedPipe() async throws {
      let pty = try Pty(
        shell: "{ \(Program.name) \(tiny.joined(separator: " ")) --linear; echo code $? >&2; } "
          + "| true; read line")
      // Quietly, as any tool.
      try await pty.wait(for: "code 141")
      #expect(!pty.contains("cannot be written"))
      try await pty.send("\n")
      try await pty.waitForEnd()
      #expect(pty.restored == [])
    }

    @Test("It ends by a signal and gives the keys back", arguments: [SIGINT, SIGTERM, SIGHUP])
    func signals(_ signal: Int32) async throws {
      let pty = try await paused()
      pty.signal(signal)
      #expect(try await pty.waitForEnd(within: 5) == .signal(signal))
      #expect(pty.contains("Repeat it: "))
      #expect(pty.restored == [])
    }

    @Test("Suspended it gives the keys back, and takes them again")
    func suspended() async throws {
      let shell = try await Pty.interactiveShell()
      try await shell.send("\(Program.name) \(tiny.joined(separator: " ")) --linear --paused\r")
      try await shell.wait(for: "trains one step.")
      var start = shell.log.count
      try await shell.send("\u{1a}")
      try await shell.wait(for: Tmux.prompt, from: start)
      #expect(shell.restored == [])
      start = shell.log.count
      try await shell.send("fg\r")
      try await shell.wait(for: "--linear", from: start)
      try await shell.send("s")
      try await shell.wait(for: "step 1: loss ", from: start)
      start = shell.log.count
      try await shell.send("q")
      try await shell.wait(for: Tmux.prompt, from: start)
      #expect(shell.restored == [])
    }
  }
}
