import Foundation

/// A shell in a terminal, as a person uses it.
extension Pty {
  /// Starts a shell that waits for commands, by which jobs are stopped and go on.
  package static func interactiveShell(size: Tmux.Size = Tmux.Size(80, 24)) async throws -> Pty {
    let pty = try Pty(
      URL(fileURLWithPath: "/bin/sh"), ["-i"], size: size, environment: ["PS1": Tmux.prompt + " "])
    try await pty.wait(for: Tmux.prompt)
    return pty
  }

  /// Whether what the shell prints for a command has a text in it.
  package func says(_ text: String, to command: String, line: Int = #line) async throws -> Bool {
    let start = log.count
    try await send(command + "\r", line: line)
    // The terminal shows what is typed too, on the first line.
    try await wait(for: "the shell's answer", line: line) {
      log.range(of: Data("\n".utf8), in: start..<log.count).map {
        contains(Tmux.prompt, from: $0.upperBound)
      } ?? false
    }
    return String(decoding: log[start...], as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().contains { $0.contains(text) }
  }
}
