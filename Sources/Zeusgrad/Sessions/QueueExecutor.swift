internal import Dispatch

/// Runs an actor on a private serial queue.
///
/// `DispatchSerialQueue`, which would do this by itself, is missing on Linux.
final class QueueExecutor: SerialExecutor {
  let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label, qos: .userInitiated) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

  /// Lets `assumeIsolated` recognise work that was put on the queue directly.
  func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
