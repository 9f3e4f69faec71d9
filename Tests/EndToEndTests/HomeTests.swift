import TestSupport
import Testing

extension PtyTests {
  @Suite("Homes that are no help")
  struct HomeTests {
    /// Not there, nowhere, a file, and a place that is not absolute.
    static let homes: [[String: String?]] = [
      ["HOME": nil as String?], ["HOME": "/nowhere/at/all"], ["HOME": "/dev/null"], ["HOME": ""],
      ["XDG_CONFIG_HOME": "relative/place"], ["XDG_CONFIG_HOME": "/dev/null"],
      ["XDG_CONFIG_HOME": ""],
    ]

    @Test("Without a home that can be used it runs on its defaults", arguments: homes)
    func runsWithoutHome(_ environment: [String: String?]) async throws {
      let pty = try await Pty.paused(environment: environment)
      try await pty.send("t")
      try await pty.wait(untilShown: "theme zeus-")
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }
  }
}
