import Foundation
import TestSupport
import Testing

/// The dashboard in a terminal: starting it, seeing what it shows, and leaving it.
extension Pty {
  /// Opens the dashboard of a tiny run at step 0 and waits until it is shown.
  static func paused(
    _ arguments: [String] = [], size: Tmux.Size = .compact, environment: [String: String?] = [:],
    home: TemporaryFolder? = nil, line: Int = #line
  ) async throws -> Pty {
    let pty = try Pty(
      nil, tiny + ["--paused"] + arguments, size: size, environment: environment, home: home)
    try await pty.wait(for: "PAUSED", line: line)
    // The field comes a moment after the rest; it has no room below 30 by 8. Only in it does one of
    // these signs follow itself: the legend has each once, and ASCII borders and bars are - | #.
    if size.columns == 0 || size.columns >= 30 {
      try await pty.wait(for: "the field", line: line) {
        String(decoding: pty.log, as: UTF8.self).contains(/([=+*%@,':;~])\1\1/)
      }
    }
    return pty
  }

  /// What the dashboard shows, as text in the order in which it is written.
  ///
  /// It is asked to repaint everything: of a change it writes no more than the digits that differ.
  func picture(line: Int = #line) async throws -> String {
    let start = log.count
    try await send("\u{c}", line: line)
    try await wait(for: "a new picture", line: line) { painted(from: start) != nil }
    return painted(from: start) ?? ""
  }

  private func painted(from start: Int) -> String? {
    let clear = Data("\u{1b}[2J".utf8)
    guard let clear = log.range(of: clear, in: start..<log.count),
      let end = log.range(of: Data("\u{1b}[?2026l".utf8), in: clear.upperBound..<log.count)
    else { return nil }
    return String(decoding: log[clear.upperBound..<end.lowerBound], as: UTF8.self)
      .replacing(/\u{1b}(\[[0-9;]*m|\(B)/, with: "")
      .replacing(/\u{1b}\[[0-9;]*[A-Za-z]/, with: "\n")
  }

  /// Waits until the dashboard shows something and hands out all that it shows.
  @discardableResult
  func wait(
    untilShown what: String, line: Int = #line, _ condition: (String) -> Bool
  ) async throws -> String {
    var picture = ""
    return try await poll(
      line: line, orFail: { "waited for \(what); the picture:\n\(picture)" }
    ) {
      picture = try await self.picture(line: line)
      return condition(picture) ? picture : nil
    }
  }

  /// Waits until the dashboard shows a word.
  @discardableResult
  func wait(untilShown word: String, line: Int = #line) async throws -> String {
    try await wait(untilShown: word, line: line) { $0.contains(word) }
  }

  /// Waits until the dashboard shows what `frame` prints, and hands out that picture.
  ///
  /// The field is computed after the step that it is of: a picture that says PAUSED may still have
  /// that of an earlier step, or none, and would then never come again.
  @discardableResult
  func wait(untilShown frame: Screen, line: Int = #line) async throws -> String {
    // Blanks are skipped as often as written, so the picture does not have them all.
    let signs = frame.description.filter { !$0.isWhitespace }
    return try await wait(untilShown: "the frame:\n\(frame)", line: line) { picture in
      picture.filter { !$0.isWhitespace } == signs
    }
  }

  /// Trains one step, quits, and says how the run that was left can be repeated.
  ///
  /// That a step is all there is to repeat shows that nothing before it was taken for a command.
  func stepAndQuit(line: Int = #line) async throws -> String {
    try await send("s", line: line)
    try await wait(untilShown: "step 1", line: line)
    return try await quit(line: line)
  }

  /// Quits and says how the run that was left can be repeated.
  func quit(line: Int = #line) async throws -> String {
    try await send("q", line: line)
    let end = try await waitForEnd(line: line)
    #expect(end == .code(0))
    #expect(restored == [])
    return repetition ?? ""
  }

  /// What was printed after the screen had been given back.
  var farewell: [String] {
    text(after: "\u{1b}[?1049l").replacing(/\u{1b}\[[0-9;]*[A-Za-z]/, with: "")
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The command that the program says repeats the run, without its name.
  var repetition: String? { Outcome.repetition(in: farewell)?.joined(separator: " ") }
}
