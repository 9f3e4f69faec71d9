import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("Text from outside")
  struct ForeignTextTests {
    /// Steers a terminal where it is not made harmless: a colour, the clipboard, a window's title, C1
    /// controls, the start of the line, the direction of writing; and what has no width of its own.
    static let hostile =
      "\u{1b}[31mred\u{1b}]52;c;AAAA\u{7}\u{1b}]0;title\u{1b}\\\u{9b}31m\u{9d}0;t\u{9c}\rstart\u{8}\u{202e}"
      + "tfel\u{2066}👩‍👩‍👧‍👦\u{200b}\u{fe0f}\u{7f}"
    /// The same with bytes that are no text.
    static let bytes = "\\033]0;title\\007\\233\\061m\\377\\302\\233\\062J\\r\\b"

    /// The same for a string of YAML.
    static let escaped =
      "\\e[31mred\\e]52;c;AAAA\\a\\e]0;title\\e\\\\\\x9b31m\\rstart\\b\\u202etfel👩‍👩‍👧‍👦\\u200b"

    /// Scalars that must never come through.
    private func foreign(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter {
        (0x7f...0x9f).contains($0.value) || (0x200b...0x200f).contains($0.value)
          || (0x202a...0x202e).contains($0.value) || (0x2066...0x2069).contains($0.value)
          || (0xfe00...0xfe0f).contains($0.value)
      }
    }

    /// Nothing of the dashboard's own is a string for the terminal, nor is anything of ours in it.
    private func expectClean(_ pty: Pty, drawing: Bool) {
      let text = String(validating: pty.log, as: UTF8.self)
      #expect(text != nil)
      #expect(foreign(text ?? "").isEmpty)
      #expect(pty.modes.strings.isEmpty)
      #expect(drawing || !pty.contains("\u{1b}"))
      #expect(!pty.contains("\u{7}") && !pty.contains("\u{1b}[31m"))
      #expect(pty.restored == [])
    }

    static let options = [
      "--theme", "--heatmap", "--color", "--data", "--hidden", "--at", "--pace", "--until", "--lr",
      "--seed", "frame --size", "themes --color", "train --every", "--", "--x",
    ]

    @Test("A refused option is shown harmlessly", arguments: options)
    func refusedOptionIsHarmless(_ option: String) async throws {
      let pty = try Pty(nil, option.split(separator: " ").map(String.init) + [Self.hostile])
      let end = try await pty.waitForEnd()
      #expect([.code(64), .code(65), .code(66)].contains(end))
      #expect(pty.log.count > 20)
      expectClean(pty, drawing: false)
      // Bytes that are no text cannot be said in Swift, but by a shell.
      let raw = try Pty(shell: "exec \(Program.name) \(option) \"$(printf '\(Self.bytes)')\"")
      #expect(try await raw.waitForEnd() == end)
      expectClean(raw, drawing: false)
    }

    @Test("Ten thousand characters are not all repeated", arguments: options)
    func longTextIsNotRepeated(_ option: String) async throws {
      try await expectShort(option)
    }

    private func expectShort(_ option: String) async throws {
      let long = String(repeating: "👩‍👩‍👧‍👦x", count: 5000)
      let pty = try Pty(nil, option.split(separator: " ").map(String.init) + [long])
      let end = try await pty.waitForEnd()
      #expect([.code(64), .code(65), .code(66)].contains(end))
      expectClean(pty, drawing: false)
      #expect(pty.log.count < 2000)
    }

    /// A home with themes whose names and contents steer a terminal.
    private func home() throws -> TemporaryFolder {
      let home = try TemporaryFolder()
      let long = String(repeating: "long ", count: 2000)
      let themes = ".config/zeusgrad/themes"
      try home.write(SchemeText.make(named: Self.escaped + long), to: "\(themes)/hostile.yaml")
      try home.write(SchemeText.make(base00: Self.escaped), to: "\(themes)/wrong.yaml")
      try home.write(SchemeText.make(), to: "\(themes)/e\u{1b}]0;title\u{7}\u{202e}vil.yaml")
      return home
    }

    @Test("A theme's name is shown harmlessly")
    func themeNameIsHarmless() async throws {
      let pty = try await Pty.paused(size: .full, home: home())
      var seen = ""
      for _ in 0..<5 {
        try await pty.send("t")
        seen += try await pty.picture()
      }
      #expect(seen.contains("theme hostile"))
      _ = try await pty.stepAndQuit()
      expectClean(pty, drawing: true)
    }

    @Test("The list of themes is harmless")
    func listOfThemesIsHarmless() async throws {
      let home = try home()
      let pty = try Pty(nil, ["themes", "--color", "never"], home: home)
      #expect(try await pty.waitForEnd() == .code(0))
      expectClean(pty, drawing: false)
      #expect(pty.contains("hostile"))
      #expect(pty.contains("wrong.yaml:6: base00"))
      #expect(pty.log.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count < 1000 })
    }

    @Test("A file with a hostile name is read or refused harmlessly")
    func hostileFileNameIsHarmless() async throws {
      let home = try home()
      let path = "\(home.path)/\u{1b}]0;title\u{7}\u{9b}1m\u{202e}.yaml"
      for text in [SchemeText.make(base00: "red"), nil] {
        if let text {
          try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } else {
          try FileManager.default.removeItem(atPath: path)
        }
        let pty = try Pty(nil, ["frame", "--steps", "0", "--theme", path], home: home)
        #expect(try await pty.waitForEnd() == .code(66))
        expectClean(pty, drawing: false)
      }
    }

    @Test("A terminal's name is shown harmlessly")
    func terminalNameIsHarmless() async throws {
      let pty = try Pty(nil, [], environment: ["TERM": Self.hostile])
      #expect(try await pty.waitForEnd() == .code(64))
      expectClean(pty, drawing: false)
    }

    @Test(
      "No other variable steers it",
      arguments: ["COLORTERM", "LC_ALL", "LANG", "TMUX", "XDG_CONFIG_HOME", "NO_COLOR"])
    func variablesAreHarmless(_ variable: String) async throws {
      let pty = try await Pty.paused(environment: [variable: Self.hostile])
      _ = try await pty.stepAndQuit()
      expectClean(pty, drawing: true)
    }
  }
}
