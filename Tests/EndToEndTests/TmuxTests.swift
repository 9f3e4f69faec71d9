import Foundation
import TestSupport
import Testing

/// What a person sees of the dashboard, one test after the other: they share two cores.
@Suite(
  "The dashboard in tmux", .serialized,
  .enabled(if: Tmux.isInstalled, "tmux is not installed"))
enum TmuxTests {}

@Suite("What the tests in tmux need")
struct TmuxPresenceTests {
  static let isCI = ProcessInfo.processInfo.environment["CI"].map { !$0.isEmpty } ?? false

  @Test(
    "tmux is installed where CI is set",
    .enabled(if: isCI, "only where CI is set must tmux be there"))
  func tmuxIsInstalled() { #expect(Tmux.isInstalled) }
}
