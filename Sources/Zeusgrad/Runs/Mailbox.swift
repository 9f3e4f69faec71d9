internal import Synchronization

/// Holds one snapshot until it is taken.
final class Mailbox: Sendable {
  private struct Contents {
    var snapshot: TrainingSession.Snapshot?
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let contents = Mutex(Contents())
  private let onSnapshot: @Sendable () -> Void

  init(onSnapshot: @escaping @Sendable () -> Void) { self.onSnapshot = onSnapshot }

  var isEmpty: Bool { contents.withLock { $0.snapshot == nil } }

  /// Puts a snapshot in and wakes those who wait for one.
  func put(_ snapshot: TrainingSession.Snapshot) {
    let waiting = contents.withLock { contents in
      contents.snapshot = snapshot
      let waiting = contents.waiting
      contents.waiting = []
      return waiting
    }
    for continuation in waiting { continuation.resume() }
    onSnapshot()
  }

  func take() -> TrainingSession.Snapshot? {
    contents.withLock { contents in
      let snapshot = contents.snapshot
      contents.snapshot = nil
      return snapshot
    }
  }

  /// Waits until there is a snapshot.
  func wait() async {
    await withCheckedContinuation { continuation in
      let isThere = contents.withLock { contents in
        if contents.snapshot == nil { contents.waiting.append(continuation) }
        return contents.snapshot != nil
      }
      if isThere { continuation.resume() }
    }
  }
}
