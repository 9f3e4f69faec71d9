import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("Colours and characters by terminal")
  struct ColorTests {
    /// Lets the dashboard draw in all of its styles and themes, and end.
    private func drawn(_ environment: [String: String?]) async throws -> Pty {
      let pty = try await Pty.paused(size: .full, environment: environment)
      for key in ["t", "v", "?", "q", "s"] {
        let start = pty.log.count
        try await pty.send(key)
        try await pty.wait(for: "\u{1b}[?2026l", from: start)
      }
      try await pty.send("q")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
      return pty
    }

    @Test(
      "A terminal without colours gets none, and signs that differ",
      arguments: ["vt100", "xterm-mono", "vt220"])
    func terminalWithoutColors(_ term: String) async throws {
      let pty = try await drawn(["TERM": term])
      #expect(pty.colors.isEmpty)
      let text = String(decoding: pty.log, as: UTF8.self)
      #expect(text.contains(/[-=+*#%@]{3}/))
      #expect(text.contains(/[.,':;~|]{3}/))
    }

    @Test(
      "A terminal with eight colours gets these, whatever COLORTERM says",
      arguments: ["linux", "screen", "xterm"])
    func terminalWithEightColors(_ term: String) async throws {
      let colorTerm = term == "xterm" ? nil : "truecolor"
      let pty = try await drawn(["TERM": term, "COLORTERM": colorTerm])
      #expect(pty.colors == ["8"])
    }

    @Test("NO_COLOR counts unless it is empty", arguments: ["1", "0", ""])
    func noColor(_ value: String) async throws {
      let pty = try await drawn(["NO_COLOR": value, "COLORTERM": "truecolor"])
      #expect(pty.colors.isEmpty == !value.isEmpty)
    }

    @Test(
      "24-bit colour needs no description of the terminal",
      arguments: [
        ["TERM": "xterm-256color", "COLORTERM": "truecolor"], ["TERM": "alacritty-of-2030"],
      ])
    func colorOf24Bits(_ environment: [String: String]) async throws {
      let pty = try await drawn(environment.mapValues(Optional.some))
      #expect(pty.colors == ["rgb"])
    }

    @Test(
      "Where the locale is not UTF-8 only ASCII is written", arguments: ["C", "xx_YY", "POSIX"])
    func onlyASCIIWithoutUTF8(_ locale: String) async throws {
      let pty = try await drawn(["LC_ALL": locale])
      #expect(pty.log.allSatisfy { $0 < 0x80 })
      #expect(pty.contains("PAUSED"))
    }

    @Test(
      "UTF-8 is recognised in any variable that names it",
      arguments: [
        ["LC_CTYPE": "C.UTF-8"], ["LANG": "C.UTF-8"], ["LC_ALL": "xx_YY.UTF-8"],
        ["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"],
      ])
    func recognizesUTF8(_ variables: [String: String]) async throws {
      var environment: [String: String?] = ["LC_ALL": nil as String?]
      environment.merge(variables.mapValues(Optional.some)) { $1 }
      let pty = try await drawn(environment)
      #expect(pty.contains("─"))
      #expect(String(validating: pty.log, as: UTF8.self) != nil)
    }

    @Test("Numbers have a point in every locale", arguments: ["LC_ALL", "LC_NUMERIC"])
    func numbersHaveAPoint(_ variable: String) async throws {
      let arguments = ["train", "--steps", "3", "--json"] + tiny
      let plain = try await Program.run(arguments)
      // Where it is not installed this holds all the more.
      let german = try await Program.run(arguments, environment: [variable: "de_DE.UTF-8"])
      #expect(german.output == plain.output)
      #expect(try JSONRun(german).steps.count == 4)
    }
  }
}

extension TmuxTests {
  @Suite("Colours after many frames")
  struct ColorTests {
    @Test(
      "After many frames every colour is what a new picture has",
      arguments: ["screen", "linux", "xterm-256color"])
    func colorsAfterManyFrames(_ term: String) async throws {
      let arguments = "--points 12 --hidden 4 --glyphs braille"
      let picture = try await Program.frame(.full, at: 153, arguments)
      let terminal = try await Tmux.open(.full)
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
  }
}
