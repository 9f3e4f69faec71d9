import Foundation
import TestSupport
import Testing

extension Pty {
  /// The kinds of colours that were asked of the terminal.
  var colors: Set<String> {
    var colors: Set<String> = []
    for match in String(decoding: log, as: UTF8.self).matches(of: /\u{1b}\[([0-9;]*)m/) {
      var numbers = match.1.split(separator: ";").compactMap { Int($0) }[...]
      while let number = numbers.popFirst() {
        switch number {
        case 38, 48:
          colors.insert(numbers.first == 2 ? "rgb" : "256")
          numbers = numbers.dropFirst(numbers.first == 2 ? 4 : 2)
        case 30...37, 40...47: colors.insert("8")
        case 90...97, 100...107: colors.insert("16")
        default: break
        }
      }
    }
    return colors
  }
}

extension Scenarios {
  @Suite struct `Colours and characters` {
    /// Lets the dashboard draw in all of its styles and themes, and end.
    private func drawn(_ environment: [String: String?]) async throws -> Pty {
      let pty = try await paused(size: full, environment: environment)
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

    @Test(arguments: ["vt100", "xterm-mono", "vt220"])
    func `6 a terminal without colours gets none, and signs that differ`(
      _ term: String
    ) async throws {
      let pty = try await drawn(["TERM": term])
      #expect(pty.colors.isEmpty)
      let text = String(decoding: pty.log, as: UTF8.self)
      #expect(text.contains(/[-=+*#%@]{3}/))
      #expect(text.contains(/[.,':;~|]{3}/))
    }

    @Test(arguments: ["linux", "screen", "xterm"])
    func `7 9 one with eight colours gets these, whatever COLORTERM says`(
      _ term: String
    ) async throws {
      let colorTerm = term == "xterm" ? nil : "truecolor"
      let pty = try await drawn(["TERM": term, "COLORTERM": colorTerm])
      #expect(pty.colors == ["8"])
    }

    @Test(arguments: ["1", "0", ""])
    func `8 NO_COLOR counts unless it is empty`(_ value: String) async throws {
      let pty = try await drawn(["NO_COLOR": value, "COLORTERM": "truecolor"])
      #expect(pty.colors.isEmpty == !value.isEmpty)
    }

    @Test(arguments: [
      ["TERM": "xterm-256color", "COLORTERM": "truecolor"], ["TERM": "alacritty-of-2030"],
    ])
    func `13 24-bit colour needs no description of it`(
      _ environment: [String: String]
    ) async throws {
      let pty = try await drawn(environment.mapValues(Optional.some))
      #expect(pty.colors == ["rgb"])
    }

    @Test(arguments: ["C", "xx_YY", "POSIX"])
    func `10 where the locale is not UTF-8 only ASCII is written`(
      _ locale: String
    ) async throws {
      let pty = try await drawn(["LC_ALL": locale])
      #expect(pty.log.allSatisfy { $0 < 0x80 })
      #expect(pty.contains("PAUSED"))
    }

    @Test(arguments: [
      ["LC_CTYPE": "C.UTF-8"], ["LANG": "C.UTF-8"], ["LC_ALL": "xx_YY.UTF-8"],
      ["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"],
    ])
    func `11 UTF-8 is recognised in any variable that names it`(
      _ variables: [String: String]
    ) async throws {
      var environment: [String: String?] = ["LC_ALL": nil as String?]
      environment.merge(variables.mapValues(Optional.some)) { $1 }
      let pty = try await drawn(environment)
      #expect(pty.contains("─"))
      #expect(String(validating: pty.log, as: UTF8.self) != nil)
    }

    @Test(arguments: ["LC_ALL", "LC_NUMERIC"])
    func `12 numbers have a point in every locale`(_ variable: String) async throws {
      let arguments = ["train", "--steps", "3", "--json"] + tiny
      let plain = try await Program.run(arguments)
      // Where it is not installed this holds all the more.
      let german = try await Program.run(arguments, environment: [variable: "de_DE.UTF-8"])
      #expect(german.output == plain.output)
      #expect(try JSONRun(german).steps.count == 4)
    }
  }
}
