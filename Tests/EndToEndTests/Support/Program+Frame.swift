import TestSupport
import Testing

extension Program {
  /// What a paused dashboard of a size has to show, by way of the command line.
  static func frame(
    _ size: Tmux.Size, at step: Int = 0, _ arguments: String = small
  ) async throws -> Screen {
    let outcome = try await run(
      "frame \(arguments) --steps \(step) --size \(size.columns)x\(size.rows)")
    #expect(outcome.status == 0)
    return Screen(outcome.output)
  }
}
