import TestSupport
import Testing

/// The dashboard in tmux: starting it, pressing its keys, and leaving it.
extension Tmux {
  /// Starts the dashboard; the file `pid` has the number of its process.
  func start(_ arguments: String) async throws {
    try await type("sh -c 'echo $$ >pid; exec \(Program.name) \(arguments)'")
  }

  /// Starts the dashboard, paused at a step, and waits until it shows exactly what `frame` prints.
  @discardableResult
  func startPaused(
    _ size: Tmux.Size, at step: Int = 0, _ arguments: String = small, line: Int = #line
  ) async throws -> Screen {
    let picture = try await Program.frame(size, at: step, arguments)
    try await start("\(arguments) --pace max --until step=\(step)")
    return try await wait(for: "the frame at step \(step)", line: line) { $0 == picture }
  }

  /// Presses keys and waits for what comes of them.
  @discardableResult
  func press(
    _ keys: String..., until what: String, line: Int = #line, _ condition: (Screen) -> Bool
  ) async throws -> Screen {
    for key in keys { try await press(key) }
    return try await wait(for: "\(what) after \(keys)", line: line, condition)
  }

  /// Waits until the program has ended and given the terminal back; hands out its exit status.
  func waitForEnd(line: Int = #line) async throws -> String {
    try await waitForPrompt(line: line)
    #expect(try await ask("#{alternate_on} #{cursor_flag}") == "0 1")
    for flag in ["mouse_any_flag", "keypad_cursor_flag", "keypad_flag"] {
      #expect(try await ask("#{\(flag)}") == "0", "\(flag)")
    }
    // Typed and not run by `shell`, in which $? would be another.
    try await type("echo $? >status")
    let status = try await wait(forFile: "status", line: line) { $0.hasSuffix("\n") }
    try await waitForPrompt(line: line)
    return String(status.dropLast())
  }
}
