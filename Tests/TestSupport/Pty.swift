package import Foundation

/// A program in a terminal of its own, of which every byte is seen.
///
/// The program leads the terminal's session, as it does where a terminal runs it instead of a
/// shell. For one test on one thread; what the program writes is taken in by whatever waits.
package final class Pty {
  /// How a program ended.
  package enum End: Equatable, Sendable {
    case code(Int32)
    case signal(Int32)
  }

  /// The number of the program's process.
  package let process: pid_t
  /// The home of the program.
  package let home: TemporaryFolder
  /// All that the program wrote, as far as it was taken in and not forgotten.
  package private(set) var log = Data()
  /// How much the program wrote.
  package private(set) var byteCount = 0
  /// What the program wrote has these modes on now.
  package private(set) var modes = TerminalModes()
  /// False while what the program writes is left where it is.
  package var isReading = true

  /// In which column the terminal says that the cursor is; nil: it does not say.
  package var cursorColumn: Int? = 2

  private let end: PtyEnds
  private var status: End?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: Where it is; the dashboard where nothing is said.
  ///   - arguments: What it is asked.
  ///   - size: The size of the terminal.
  ///   - environment: What is in its environment beside the pinned; nil takes a variable away.
  ///   - home: Its home; a new folder where none is given.
  /// - Throws: Why it could not be started.
  package init(
    _ executable: URL? = nil, _ arguments: [String], size: Tmux.Size = Tmux.Size(80, 24),
    environment: [String: String?] = [:], home: TemporaryFolder? = nil
  ) throws {
    self.home = try home ?? TemporaryFolder()
    let executable = try executable ?? Program.url
    let pinned = Program.environment(home: self.home).mapValues(Optional.some)
    let variables = pinned.merging(environment) { $1 }.compactMapValues { $0 }
    end = try PtyEnds(size)
    process = try end.spawn(executable.path, arguments, variables)
  }

  /// Starts a command line in `sh`, which the program takes the place of.
  package convenience init(
    shell command: String, size: Tmux.Size = Tmux.Size(80, 24),
    environment: [String: String?] = [:], home: TemporaryFolder? = nil
  ) throws {
    try self.init(
      URL(fileURLWithPath: "/bin/sh"), ["-c", command], size: size, environment: environment,
      home: home)
  }

  deinit { if status == nil { Self.end(process) } }

  private static func end(_ process: pid_t) {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Takes in what the program has written.
  package func drain() {
    guard isReading, let bytes = end.read() else { return }
    log.append(bytes)
    byteCount += bytes.count
    modes.feed(bytes)
    answer(from: max(0, log.count - bytes.count - Self.question.count + 1))
  }

  private static let question = Data("\u{1b}[6n".utf8)

  /// Answers as terminals do where they are asked for the place of the cursor.
  private func answer(from start: Int) {
    guard let cursorColumn, log.range(of: Self.question, in: start..<log.count) != nil else {
      return
    }
    _ = end.write(Array("\u{1b}[2;\(cursorColumn)R".utf8)[...])
  }

  /// Forgets what was taken in, but for the modes that are on.
  package func forget() { log.removeAll(keepingCapacity: true) }

  /// Types; the program's output is taken in meanwhile, since it may wait for that.
  package func send(_ bytes: some Sequence<UInt8>, line: Int = #line) async throws {
    var rest = Array(bytes)[...]
    try await wait(for: "the program to read what is typed", line: line) {
      rest = rest.dropFirst(end.write(rest))
      return rest.isEmpty
    }
  }

  /// Types a text.
  package func send(_ text: String, line: Int = #line) async throws {
    try await send(text.utf8, line: line)
  }

  /// Waits until the program has read all that was typed.
  package func waitUntilRead(line: Int = #line) async throws {
    try await wait(for: "the program to read", line: line) { end.unreadInput == 0 }
  }

  /// Gives the terminal another size.
  package func resize(to size: Tmux.Size) { end.resize(to: size) }

  /// Stops or resumes the flow of output, as ^S and ^Q do where the terminal listens to them.
  package func letFlow(_ flows: Bool) { end.letFlow(flows) }

  /// Sets the terminal as it was at first behind the program's back.
  package func makeSane() { end.makeSane() }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// The process group that has the terminal; signals to all of it are what ^C and ^Z make.
  package var foreground: pid_t { end.foreground }

  /// Closes the window.
  package func hangUp() { end.hangUp() }

  /// Waits until something is so; fails with the last bytes that the program wrote.
  ///
  /// It fails at once where the program has ended and it is not so.
  package func wait(
    for what: String, seconds: Double = 60, line: Int = #line, _ condition: () throws -> Bool
  ) async throws {
    func trouble() -> String {
      let end = status.map { "the program ended (\($0)) without" }
      return "\(end ?? "waited \(seconds) s for") \(what); the last bytes:\n\(tail)"
    }
    try await poll(
      every: .milliseconds(2), seconds: seconds, line: line, orFail: trouble
    ) {
      let isOver = hasEnded
      if isOver { try await waitForOutput(line: line) } else { drain() }
      if try condition() { return () }
      if isOver { throw TestTrouble("line \(line): \(trouble())") }
      return nil
    }
  }

  /// Waits until the program has written a text, after a place in the log.
  package func wait(
    for text: String, from start: Int = 0, seconds: Double = 60, line: Int = #line
  ) async throws {
    var seen = -1
    try await wait(for: text.debugDescription, seconds: seconds, line: line) {
      if log.count == seen { return false }
      seen = log.count
      return contains(text, from: start)
    }
  }

  /// Waits until the program has ended, and for the last of what it wrote.
  @discardableResult
  package func waitForEnd(within seconds: Double = 60, line: Int = #line) async throws -> End {
    try await wait(for: "the end of the program", seconds: seconds, line: line) { hasEnded }
    // It may have ended after the last look at what it wrote.
    try await waitForOutput(line: line)
    return status ?? .code(-1)
  }

  /// Whether the program has ended.
  package var hasEnded: Bool {
    var word: Int32 = 0
    guard status == nil, waitpid(process, &word, WNOHANG) == process else { return status != nil }
    let number = word & 0x7f
    status = number == 0 ? .code((word >> 8) & 0xff) : .signal(number)
    return true
  }

  /// Takes in all that has been written to the terminal up to now.
  package func waitForOutput(line: Int = #line) async throws {
    guard end.isOpen, isReading else { return }
    // The kernel hands it over in its own time; a mark after it cannot come before it.
    let mark = Data("\0\(UUID().uuidString)\0".utf8)
    var isMarked = false
    let place = try await poll(
      every: .milliseconds(2), line: line, orFail: { "the mark did not come" }
    ) {
      isMarked = isMarked || end.mark(mark)
      drain()
      return isMarked ? log.range(of: mark, options: .backwards) : nil
    }
    log.removeSubrange(place)
    byteCount -= mark.count
  }

  /// What a shell would find changed in its terminal; empty where all was given back.
  package var restored: [String] { modes.complaints + end.complaints }

  /// Whether the program has written a text, after a place in the log.
  package func contains(_ text: String, from start: Int = 0) -> Bool {
    start < log.count && log.range(of: Data(text.utf8), in: start..<log.count) != nil
  }

  /// What was written after the last time that a text was.
  package func text(after last: String) -> String {
    let start = log.range(of: Data(last.utf8), options: .backwards)?.upperBound ?? log.endIndex
    return String(decoding: log[start...], as: UTF8.self)
  }

  private var tail: String { String(decoding: log.suffix(600), as: UTF8.self).debugDescription }
}
