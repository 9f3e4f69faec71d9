import TestSupport
import Testing

extension `Command line` {
  @Suite struct `Themes` {
    /// A folder for configuration with a theme of the user's, and a broken one.
    private static func configuration() throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      try folder.write(SchemeText.make(named: "My Own"), to: "zeusgrad/themes/my-own.yaml")
      try folder.write(
        SchemeText.make(named: "Broken", base00: "red"), to: "zeusgrad/themes/broken.yaml")
      return folder
    }

    @Test func `the built-in themes are listed`() async throws {
      let outcome = try await Program.run("themes")
      #expect(outcome.status == 0)
      #expect(!outcome.hasControls)
      for theme in ["zeus-dark", "zeus-light"] {
        #expect(outcome.lines.contains { $0.hasPrefix(theme) })
      }
    }

    @Test func `an unknown theme is refused with those that there are`() async throws {
      let outcome = try await Program.run("frame --steps 0 --theme nope")
      #expect((64...66).contains(outcome.status))
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("zeus-dark"))
      #expect(outcome.errors.contains("zeus-light"))
      let near = try await Program.run("frame --steps 0 --theme zeus-drak")
      #expect(near.errors.contains("zeus-dark?"))
    }

    @Test func `a Base16 file of the user's is a theme like another`() async throws {
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

    @Test func `a theme in the home folder is found too`() async throws {
      let home = try TemporaryFolder()
      try home.write(SchemeText.make(named: "At Home"), to: ".config/zeusgrad/themes/at-home.yaml")
      #expect(try await Program.run(["themes"], home: home).output.contains("At Home"))
    }

    @Test func `63 of a broken theme the file and the line are said`() async throws {
      let folder = try Self.configuration()
      let environment = ["XDG_CONFIG_HOME": folder.path]
      let place = "\(folder.path)/zeusgrad/themes/broken.yaml:6: base00"
      let list = try await Program.run(["themes"], environment: environment)
      #expect(list.status == 0)
      #expect(list.output.contains(place))
      let frame = try await Program.run(
        ["frame", "--steps", "0", "--theme", "broken"], environment: environment)
      #expect(frame.status == 65)
      #expect(frame.output.isEmpty)
      #expect(frame.errors.contains(place))
      // It is in the way of nothing else.
      let other = try await Program.run(["frame", "--steps", "0"], environment: environment)
      #expect(other.status == 0)
      #expect(other.errors.isEmpty)
    }
  }
}
