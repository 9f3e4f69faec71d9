import TestSupport
import Testing

extension PtyTests {
  @Suite("Terminals that draw ambiguous characters two columns wide")
  struct WidthTests {
    static let question = "\u{1b}[6n"

    private func started(_ arguments: [String] = [], column: Int?) async throws -> Pty {
      let pty = try Pty(nil, tiny + ["--paused"] + arguments, size: .compact)
      pty.cursorColumn = column
      try await pty.wait(for: "PAUSED")
      return pty
    }

    @Test("A terminal that says so gets ASCII", arguments: [3, 4])
    func wide(_ column: Int) async throws {
      let pty = try await started(column: column)
      #expect(pty.contains(Self.question))
      let picture = try await pty.picture()
      #expect(!picture.contains { !$0.isASCII })
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("Another gets all characters, and the question is wiped", arguments: [2, 40])
    func narrow(_ column: Int) async throws {
      let pty = try await started(column: column)
      #expect(pty.contains("\u{1b}[2;1H‖\u{1b}[6n\r\u{1b}[K"))
      let picture = try await pty.picture()
      #expect(picture.contains("│"))
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("A late answer is no key, and counts all the same")
    func lateAnswer() async throws {
      let pty = try await started(column: nil)
      let picture = try await pty.picture()
      #expect(picture.contains("│"))
      for byte in "\u{1b}[2;3R".utf8 {
        try await pty.send([byte])
        try await pty.waitUntilRead()
      }
      try await pty.wait(untilShown: "ASCII") { $0.allSatisfy(\.isASCII) }
      // A second one is nothing at all.
      try await pty.send("\u{1b}[2;2R")
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test(
      "Where the answer is known, or ASCII is all there is, nothing is asked",
      arguments: [
        ("--ambiguous wide", true), ("--ambiguous narrow", false), ("--glyphs block", false),
        ("--glyphs ascii", true), ("--ambiguous wide --glyphs braille", false),
      ])
    func nothingIsAsked(_ arguments: String, _ isASCII: Bool) async throws {
      let pty = try await started(arguments.split(separator: " ").map(String.init), column: 3)
      let picture = try await pty.picture()
      #expect(!picture.contains { !$0.isASCII } == isASCII)
      #expect(!pty.contains(Self.question))
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test(
      "doctor says what was found",
      arguments: [
        (2, "narrow: The terminal says that ‖ takes one column."),
        (3, "wide: The terminal says that | takes two columns."),
        (nil, "unknown: The terminal was not asked or did not answer."),
      ])
    func doctorSays(_ column: Int?, _ said: String) async throws {
      let pty = try Pty(nil, ["doctor"])
      pty.cursorColumn = column
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.contains("ambiguous width  \(said)"))
      #expect(pty.contains("try --ambiguous wide") == (column != 3))
      #expect(pty.restored == [])
    }

    @Test("In the background nothing is asked, because another would get the answer")
    func inBackground() async throws {
      let shell = try await Pty.interactiveShell()
      try await shell.send("\(Program.name) doctor & wait $!; echo \"code $?\"\r")
      try await shell.wait(for: "code 0")
      #expect(shell.contains("ambiguous width  unknown: "))
      #expect(!shell.contains(Self.question))
      #expect(shell.restored == [])
    }

    @Test("Without a terminal wide characters can be avoided too")
    func frame() async throws {
      let picture = try await Program.run("frame \(small) --steps 1 --ambiguous wide").output
      #expect(!picture.contains { !$0.isASCII })
      let report = try await Program.run("doctor").output
      #expect(report.contains("ambiguous width  unknown: "))
    }
  }
}
