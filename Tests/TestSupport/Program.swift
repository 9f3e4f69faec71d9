package import Foundation

/// The built `zeusgrad-tui`, run as a person would run it, in an environment that is always the same.
package enum Program {
  package static let name = "zeusgrad-tui"

  /// The folder of the build's products: where the tests lie, or a few levels up in a bundle.
  package static let folder: URL? = {
    var folder = Bundle(for: TemporaryFolder.self).bundleURL
    for _ in 0..<5 {
      let program = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: program.path) { return folder }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// Where the program is.
  package static var url: URL {
    get throws {
      guard let folder else { throw TestTrouble("\(name) was not built beside the tests") }
      return folder.appendingPathComponent(name)
    }
  }

  /// The program that takes a terminal and comes to grief there.
  package static var guest: URL {
    get throws { try url.deletingLastPathComponent().appendingPathComponent("terminal-guest") }
  }

  /// The environment of everything that is run: nothing of whoever runs the tests is in it.
  package static func environment(home: TemporaryFolder) -> [String: String] {
    #if os(macOS)
    let locale = "en_US.UTF-8"
    #else
    let locale = "C.UTF-8"
    #endif
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    var environment = [
      "HOME": home.url.path, "LC_ALL": locale, "TERM": "xterm-256color",
      "PATH": folder.map { $0.path + ":" + path } ?? path,
    ]
    // Sanitizers and toolchains outside the usual places need it.
    environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    return environment
  }

  /// Runs the program without a terminal.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - environment: What is in its environment beside the pinned.
  ///   - home: Its home; a new folder where none is given.
  ///   - seconds: After how long it is killed.
  /// - Returns: What it printed and how it ended.
  /// - Throws: What it had printed when its time was over.
  package static func run(
    _ arguments: [String], environment: [String: String] = [:], home: TemporaryFolder? = nil,
    seconds: Double = 120
  ) async throws -> Outcome {
    let home = try home ?? TemporaryFolder()
    let pinned = Self.environment(home: home)
    return try await Subprocess.run(
      try url, arguments, environment: pinned.merging(environment) { $1 }, in: home,
      seconds: seconds)
  }

  /// Runs the program with arguments written as in a shell, without quotes.
  package static func run(_ arguments: String) async throws -> Outcome {
    try await run(arguments.split(separator: " ").map(String.init))
  }
}
