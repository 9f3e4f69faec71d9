/// Asks again and again until there is an answer.
///
/// - Parameters:
///   - pause: The time between two questions; none where asking takes time itself.
///   - seconds: How long to go on.
///   - line: The line of the test that waits.
///   - trouble: What is said when the time is over.
///   - question: What is asked; nil is no answer yet.
/// - Returns: The answer.
/// - Throws: The trouble, or whatever asking throws.
package func poll<Answer>(
  every pause: Duration? = nil, seconds: Double = 60, line: Int,
  orFail trouble: () async throws -> String, _ question: () async throws -> Answer?
) async throws -> Answer {
  let deadline = ContinuousClock.now + .seconds(seconds)
  while true {
    if let answer = try await question() { return answer }
    guard .now < deadline else { throw TestTrouble("line \(line): \(try await trouble())") }
    if let pause { try await Task.sleep(for: pause) }
  }
}
