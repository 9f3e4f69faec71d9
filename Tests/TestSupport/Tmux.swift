import Foundation
import Synchronization

/// A shell in a terminal of its own, made by a private server of tmux.
package final class Tmux: Sendable {
  /// The size of a terminal.
  package struct Size: Sendable, Hashable, CustomStringConvertible {
    package let columns: Int
    package let rows: Int

    package init(_ columns: Int, _ rows: Int) {
      self.columns = columns
      self.rows = rows
    }

    package var description: String { "\(columns)×\(rows)" }
  }

  /// Whether there is a tmux to use.
  package static let isInstalled = Subprocess.path(of: "tmux") != nil

  /// What the shell writes when it waits for a command.
  package static let prompt = "shell>"

  /// The home of the shell.
  package let home: TemporaryFolder
  private let name = UUID().uuidString
  private let environment: [String: String]
  private let process = Mutex<pid_t?>(nil)

  private init() throws {
    home = try TemporaryFolder()
    var environment = Program.environment(home: home)
    environment["TMUX_TMPDIR"] = home.path
    self.environment = environment
  }

  deinit {
    // The server hangs up on what runs in its terminal.
    if let process = process.withLock({ $0 }) { kill(process, SIGTERM) }
  }

  /// Opens a terminal with a shell, which is closed after its last use.
  package static func open(_ size: Size) async throws -> Tmux {
    let terminal = try Tmux()
    var shell = terminal.environment
    shell["TERM"] = "screen-256color"
    shell["PS1"] = prompt + " "
    let assignments = shell.sorted { $0.key < $1.key }.map { "\($0)='\($1)'" }
    let command = "exec env -i \(assignments.joined(separator: " ")) /bin/sh -i"
    try await terminal.tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", String(size.columns), "-y", String(size.rows),
      "cd '\(terminal.home.path)' && \(command)")
    let number = pid_t(try await terminal.ask("#{pid}"))
    terminal.process.withLock { $0 = number }
    try await terminal.waitForPrompt()
    return terminal
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> String {
    let outcome = try await Subprocess.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["tmux", "-u", "-L", name] + arguments,
      environment: environment, in: home, seconds: 60)
    guard outcome.status == 0 else {
      throw TestTrouble("tmux \(arguments): exit code \(outcome.status): \(outcome.errors)")
    }
    return outcome.output
  }

  /// Presses keys, by tmux's names for them.
  package func press(_ keys: String...) async throws {
    for key in keys { try await tmux("send-keys", key) }
  }

  /// Types a line and presses Enter.
  package func type(_ line: String) async throws {
    try await tmux("send-keys", "-l", line)
    try await press("Enter")
  }

  /// Gives the terminal another size.
  package func resize(to size: Size) async throws {
    try await tmux("resize-window", "-x", String(size.columns), "-y", String(size.rows))
  }

  /// Looks at the terminal from another one, which tmux gives a row of its own at the bottom.
  package func attach(_ size: Size) throws -> Pty {
    try Pty(
      URL(fileURLWithPath: "/usr/bin/env"), ["tmux", "-u", "-L", name, "attach"], size: size,
      environment: environment.mapValues(Optional.some), home: home)
  }

  /// What tmux knows about the terminal, in its format language.
  package func ask(_ format: String) async throws -> String {
    try await tmux("display-message", "-p", format).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What is on the screen; coloured, with escape sequences; joined, with broken lines whole.
  package func screen(colored: Bool = false, joined: Bool = false) async throws -> Screen {
    let flags = "-p" + (colored ? "e" : "") + (joined ? "J" : "")
    return Screen(try await tmux("capture-pane", flags))
  }

  /// Waits until the screen is and stays as it should be; fails with what is on it instead.
  @discardableResult
  package func wait(
    for what: String, seconds: Double = 60, line: Int = #line, _ condition: (Screen) -> Bool
  ) async throws -> Screen {
    var earlier: Screen?
    var changes = 0
    return try await poll(
      every: .milliseconds(20), seconds: seconds, line: line,
      orFail: { "waited \(seconds) s for \(what); the screen:\n\(earlier?.description ?? "")" }
    ) {
      let screen = try await screen()
      defer { earlier = screen }
      guard condition(screen) else { return nil }
      // A frame may have come in part: it counts when it stays, or when the screen always moves.
      changes += 1
      return screen == earlier || changes > 5 ? screen : nil
    }
  }

  /// Waits until the shell waits for a command.
  @discardableResult
  package func waitForPrompt(line: Int = #line) async throws -> Screen {
    try await wait(for: "the shell's prompt", line: line) { $0.lines.last == Self.prompt }
  }

  /// Waits until a file in the shell's home has a text that is as it should be.
  @discardableResult
  package func wait(
    forFile name: String, line: Int = #line, _ condition: (String) -> Bool
  ) async throws -> String {
    try await poll(
      every: .milliseconds(20), line: line,
      orFail: {
        "the file \(name) has \(home.read(name) ?? "nothing"); the screen:\n\(try await screen())"
      }
    ) {
      home.read(name).flatMap { condition($0) ? $0 : nil }
    }
  }

  /// Runs a command in the shell; what it prints does not come to the screen.
  package func shell(_ command: String, line: Int = #line) async throws -> Outcome {
    let name = String(UUID().uuidString.prefix(8))
    try await type("{ \(command); } >\(name).out 2>\(name).err; echo $? >\(name).status")
    let status = try await wait(forFile: "\(name).status", line: line) { $0.hasSuffix("\n") }
    try await waitForPrompt(line: line)
    return Outcome(
      output: home.read("\(name).out") ?? "", errors: home.read("\(name).err") ?? "",
      status: Int32(status.dropLast()) ?? -1)
  }

  /// Writes all that programs write to the terminal from now on to a file in the shell's home too.
  package func record(to name: String) async throws {
    try await tmux("pipe-pane", "cat >'\(home.path)/\(name)'")
  }
}
