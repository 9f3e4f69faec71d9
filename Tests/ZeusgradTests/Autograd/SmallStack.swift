import Foundation

/// Runs work on a thread whose stack is that of a Dispatch worker, and which ends with the work.
enum SmallStack {
  static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }
}
