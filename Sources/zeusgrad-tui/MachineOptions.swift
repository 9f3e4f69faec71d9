import ArgumentParser
import Foundation
import NcursesTerminal
import Zeusgrad

/// The options that say how much of a machine a run may use, where many people share one.
///
/// Nobody's run is made nice unasked: without privileges that cannot be undone, it would slow down
/// the answers to keys too, and by default a run leaves nearly all of a core to others anyway.
struct MachineOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many threads share the work of a large network: 1 to 256. (default: one a processor)",
      valueName: "n"))
  var threads: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Let other programs go first, as nice does: 0 to 19. (default: 0)", valueName: "n"))
  var nice: String?

  /// Reads what was given, and makes the calling thread as nice, and so those that come of it.
  ///
  /// - Returns: How many threads share the work; nil: one for each processor.
  func apply() throws(Refusal) -> Int? {
    let threads = try ValueFormat.wholeNumber(1...256).parsed(threads, "threads")
    if let added = try ValueFormat<Int32>.wholeNumber(0...19).parsed(nice, "nice") {
      _ = Foundation.nice(added)
    }
    return ProcessLimits.canStartThread ? threads : 1
  }

  /// The same for a session, which has a thread of its own.
  func applyToSession() throws(Refusal) -> Int? {
    let threads = try apply()
    guard ProcessLimits.canStartThread else {
      throw Refusal(
        "the system lets this program start no thread (ulimit -u); 'zeusgrad-tui train' needs none",
        code: .systemError)
    }
    return threads
  }
}
