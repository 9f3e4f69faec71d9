import Foundation
import TestSupport
import Testing

extension CommandLineTests {
  @Suite("The themes that there are")
  struct ThemeTests {
    /// A folder for configuration with a theme of the user's, and a broken one.
    private static func configuration() throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      try folder.write(SchemeText.make(named: "My Own"), to: "zeusgrad/themes/my-own.yaml")
      try folder.write(
        SchemeText.make(named: "Broken", base00: "red"), to: "zeusgrad/themes/broken.yaml")
      return folder
    }

    @Test("The built-in themes are listed")
    func builtInThemesAreListed() async throws {
      let outcome = try await Program.run("themes")
      #expect(outcome.status == 0)
      #expect(!outcome.hasControls)
      for theme in ["zeus-dark", "zeus-light"] {
        #expect(outcome.lines.contains { $0.hasPrefix(theme) })
      }
    }

    @Test(
      "A theme that cannot be had is refused in one form by every command",
      arguments: ["frame --steps 0", "live"])
    func badThemeIsRefused(_ command: String) async throws {
      let folder = try TemporaryFolder()
      let broken = try folder.write("palette:\n", to: "broken.yaml").path
      let expected = [
        ("nope", "nope: one of zeus-dark, zeus-light, or a Base16 file"),
        ("zeus-drak", "zeus-drak: one of zeus-dark, zeus-light, or a Base16 file (zeus-dark?)"),
        ("", "'': one of zeus-dark, zeus-light, or a Base16 file"),
        ("/no/such.yaml", "/no/such.yaml: No such file or directory"),
        (broken, "\(broken):1: base00 is missing"),
      ]
      for (theme, said) in expected {
        let outcome = try await Program.run(
          command.split(separator: " ").map(String.init) + ["--theme", theme])
        #expect(outcome.status == 66)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "zeusgrad-tui: --theme \(said)\n")
      }
    }

    @Test("A Base16 file of the user's is a theme like another")
    func userFileIsTheme() async throws {
      let folder = try Self.configuration()
      let environment = ["XDG_CONFIG_HOME": folder.path]
      let list = try await Program.run(["themes"], environment: environment)
      #expect(list.status == 0)
      #expect(list.output.contains("My Own"))
      #expect(list.output.contains("zeus-dark"))
      let arguments = ["frame", "--steps", "0", "--color", "always", "--theme"]
      for theme in ["my-own", folder.path + "/zeusgrad/themes/my-own.yaml"] {
        let frame = try await Program.run(arguments + [theme], environment: environment)
        #expect(frame.status == 0)
        #expect(frame.output.contains("48;2;16;16;16"))
      }
    }

    @Test("A theme in the home folder is found too")
    func themeInHomeIsFound() async throws {
      let home = try TemporaryFolder()
      try home.write(SchemeText.make(named: "At Home"), to: ".config/zeusgrad/themes/at-home.yaml")
      #expect(try await Program.run(["themes"], home: home).output.contains("At Home"))
    }

    @Test("Of a broken theme the file and the line are said")
    func brokenThemeIsLocated() async throws {
      let folder = try Self.configuration()
      let environment = ["XDG_CONFIG_HOME": folder.path]
      let place = "\(folder.path)/zeusgrad/themes/broken.yaml:6: base00"
      let list = try await Program.run(["themes"], environment: environment)
      #expect(list.status == 0)
      #expect(list.output.contains(place))
      let frame = try await Program.run(
        ["frame", "--steps", "0", "--theme", "broken"], environment: environment)
      #expect(frame.status == 66)
      #expect(frame.output.isEmpty)
      #expect(frame.errors.contains(place))
      // It is in the way of nothing else.
      let other = try await Program.run(["frame", "--steps", "0"], environment: environment)
      #expect(other.status == 0)
      #expect(other.errors.isEmpty)
    }
  }

  @Suite("Files that are no themes")
  struct ThemeFileTests {
    /// A file that is no theme, and what is said of it after its name.
    struct Broken: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let text: String
      let said: String

      init(_ name: String, _ text: String, says said: String) {
        testDescription = name
        self.text = text
        self.said = said
      }
    }

    static let broken = [
      Broken("empty", "", says: " expected"),
      Broken("not a mapping", "- a\n- b\n", says: " expected"),
      Broken("not YAML", "palette:\n  base00: \"101010\n", says: ":"),
      Broken("a colour", SchemeText.make(base00: "red"), says: ":6: base00"),
      Broken("NUL", "name: a\0b\n", says: ":"),
      Broken("a tag", "name: !!python/object/apply:os.system [x]\n", says: " expected"),
      Broken("nested lists", String(repeating: "[", count: 60_000), says: ":"),
      Broken("nested mappings", String(repeating: "{a: ", count: 15_000), says: ":"),
      Broken("nested dashes", String(repeating: "- ", count: 30_000), says: ":"),
      Broken("a long line", "name: " + String(repeating: "x", count: 65_000), says: " expected"),
      Broken(
        "aliases of aliases",
        "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
          + (1...9).map { level in
            let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
            return "a\(level): &a\(level) [\(alias)]\n"
          }.joined(), says: " expected at most 8 aliases"),
    ]

    @Test("A file that is no theme is refused in one line that names it", arguments: broken)
    func whatIsNoThemeIsRefused(_ file: Broken) async throws {
      let folder = try TemporaryFolder()
      let path = try folder.write(file.text, to: "broken.yaml").path
      try await expectRefusal(path, code: 66, says: file.said)
    }

    @Test("A gigabyte is refused without being read")
    func gigabyteIsNotRead() async throws {
      let folder = try TemporaryFolder()
      let file = try folder.write("name: x\n", to: "giant.yaml")
      let handle = try FileHandle(forWritingTo: file)
      // A hole: it takes no room on the disk.
      try handle.truncate(atOffset: 1 << 30)
      try handle.close()
      try await expectRefusal(file.path, code: 66, says: " expected a scheme of at most 64 KiB")
    }

    @Test("What is no file is refused without waiting for it")
    func whatIsNoFileIsRefused() async throws {
      let folder = try TemporaryFolder()
      let pipe = folder.path + "/pipe.yaml"
      #expect(mkfifo(pipe, 0o600) == 0)
      let loop = folder.path + "/loop.yaml"
      #expect(symlink(loop, loop) == 0)
      for path in [pipe, loop, folder.path, "/dev/zero", "/dev/tty", "\(folder.path)/none.yaml"] {
        try await expectRefusal(path, code: 66, says: " ")
      }
    }

    private func expectRefusal(_ path: String, code: Int32, says said: String) async throws {
      let outcome = try await Program.run(
        ["frame", "--steps", "0", "--theme", path], seconds: 20)
      #expect(outcome.status == code)
      #expect(outcome.output.isEmpty)
      let places = ["\(path)\(said)", "\(path):\(said)"]
      #expect(places.contains { outcome.errors.contains($0) })
      #expect(outcome.errors.count < 500)
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(!outcome.hasControls)
    }
  }
}
