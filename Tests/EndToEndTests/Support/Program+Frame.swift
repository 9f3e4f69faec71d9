import TestSupport
import Testing

extension Program {
  /// What a paused dashboard of a size has to show where there are colours, as text.
  static func frame(
    _ size: Tmux.Size, at step: Int = 0, _ arguments: String = small
  ) async throws -> Screen {
    let outcome = try await run(
      "frame \(arguments) --steps \(step) --size \(size.columns)x\(size.rows) --color always")
    #expect(outcome.status == 0)
    return Screen(outcome.withoutColor)
  }
}
