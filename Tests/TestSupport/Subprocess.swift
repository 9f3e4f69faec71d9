package import Foundation

/// Programs that are run to their end.
package enum Subprocess {
  /// Where a program is that a person could start by its name; nil where there is none.
  package static func path(of name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program without standard input; one that takes too long is killed.
  ///
  /// - Parameters:
  ///   - executable: Where it is.
  ///   - arguments: What it is asked.
  ///   - environment: All of its environment.
  ///   - folder: The folder it is run in.
  ///   - seconds: How long it may take.
  /// - Returns: What it printed and how it ended.
  /// - Throws: What it had printed when its time was over, or why it could not be started.
  package static func run(
    _ executable: URL, _ arguments: [String], environment: [String: String],
    in folder: TemporaryFolder, seconds: Double
  ) async throws -> Outcome {
    // Files, since a pipe that nobody reads stops who writes.
    let name = UUID().uuidString
    let output = folder.url.appendingPathComponent("\(name).out")
    let errors = folder.url.appendingPathComponent("\(name).err")
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    let end = ContinuousClock.now + .seconds(seconds)
    let process = try start(
      executable.path, arguments, environment, output: output.path, errors: errors.path)
    var status: Int32 = 0
    var isLate = false
    while waitpid(process, &status, WNOHANG) == 0 {
      if .now >= end, !isLate {
        isLate = true
        kill(process, SIGKILL)
      }
      try? await Task.sleep(for: .milliseconds(5))
    }
    let texts = try [output, errors].map {
      String(decoding: try Data(contentsOf: $0), as: UTF8.self)
    }
    if isLate {
      throw TestTrouble(
        """
        \(executable.lastPathComponent) \(arguments.joined(separator: " ")) \
        was killed after \(seconds) s
        --- standard output
        \(texts[0])
        --- standard error
        \(texts[1])
        """)
    }
    let signal = status & 0x7f
    return Outcome(
      output: texts[0], errors: texts[1],
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
  }

  /// Starts a program.
  ///
  /// Foundation's `Process` takes a program for running as long as a daemon that it left behind
  /// is, and hands on the blocked signals of the thread that it is started on.
  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String], output: String,
    errors: String
  ) throws -> pid_t {
    try spawn(path, arguments, environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    }
  }
}
