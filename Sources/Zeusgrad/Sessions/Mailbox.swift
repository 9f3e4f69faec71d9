internal import Synchronization

/// Holds one snapshot until it is taken.
final class Mailbox: Sendable {
  private struct Contents {
    var snapshot: TrainingSession.Snapshot?
    var isClosed = false
    var waiters = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  }

  private let contents = Mutex(Contents())
  private let onSnapshot: @Sendable () -> Void

  init(onSnapshot: @escaping @Sendable () -> Void) { self.onSnapshot = onSnapshot }

  var isEmpty: Bool { contents.withLock { $0.snapshot == nil } }

  /// Whether nothing more will be put in.
  var isClosed: Bool { contents.withLock { $0.isClosed } }

  /// Puts a snapshot in and wakes those who wait for one.
  func put(_ snapshot: TrainingSession.Snapshot) {
    wake { $0.snapshot = snapshot }
    onSnapshot()
  }

  /// Wakes those who wait, and lets nobody wait any more.
  func close() {
    wake { $0.isClosed = true }
  }

  private func wake(after change: (inout Contents) -> Void) {
    let waiting = contents.withLock { contents in
      change(&contents)
      let waiting = contents.waiting
      contents.waiting = [:]
      return waiting
    }
    for continuation in waiting.values { continuation.resume() }
  }

  func take() -> TrainingSession.Snapshot? {
    contents.withLock { contents in
      let snapshot = contents.snapshot
      contents.snapshot = nil
      return snapshot
    }
  }

  /// Waits until there is a snapshot, or none will come, or the task is cancelled.
  func wait() async {
    let waiter = contents.withLock { contents in
      contents.waiters += 1
      return contents.waiters
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goesOn = contents.withLock { contents in
          let goesOn = contents.snapshot != nil || contents.isClosed || Task.isCancelled
          if !goesOn { contents.waiting[waiter] = continuation }
          return goesOn
        }
        if goesOn { continuation.resume() }
      }
    } onCancel: {
      contents.withLock { $0.waiting.removeValue(forKey: waiter) }?.resume()
    }
  }
}
