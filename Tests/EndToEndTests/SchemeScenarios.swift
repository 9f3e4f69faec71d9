import Foundation
import TestSupport
import Testing

extension Scenarios {
  @Suite struct `Theme files` {
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

    @Test(arguments: broken)
    func `63 a file that is no theme is refused in one line that names it`(
      _ file: Broken
    ) async throws {
      let folder = try TemporaryFolder()
      let path = try folder.write(file.text, to: "broken.yaml").path
      try await expectRefusal(path, code: 65, says: file.said)
    }

    @Test func `63 a gigabyte is refused without being read`() async throws {
      let folder = try TemporaryFolder()
      let file = try folder.write("name: x\n", to: "giant.yaml")
      let handle = try FileHandle(forWritingTo: file)
      // A hole: it takes no room on the disk.
      try handle.truncate(atOffset: 1 << 30)
      try handle.close()
      try await expectRefusal(file.path, code: 65, says: " expected a scheme of at most 64 KiB")
    }

    @Test func `63 what is no file is refused without waiting for it`() async throws {
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
