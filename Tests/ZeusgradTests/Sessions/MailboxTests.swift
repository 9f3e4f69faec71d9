import Synchronization
import Testing

@testable import Zeusgrad

@Suite("Mailbox")
struct MailboxTests {
  @Test("What is put in is taken once, and each time who waits is told")
  func whatIsPutIsTakenOnce() async throws {
    let told = Mutex(0)
    let mailbox = Mailbox { told.withLock { $0 += 1 } }
    #expect(mailbox.isEmpty)
    #expect(mailbox.take() == nil)
    mailbox.put(try await snapshot())
    #expect(told.withLock { $0 } == 1)
    #expect(!mailbox.isEmpty)
    #expect(mailbox.take() != nil)
    #expect(mailbox.take() == nil)
  }

  @Test("Waiting ends at once where there is something, and otherwise when it comes")
  func waitingEndsWithContent() async throws {
    let mailbox = Mailbox {}
    mailbox.put(try await snapshot())
    await mailbox.wait()
    _ = mailbox.take()
    let waiting = Task { await mailbox.wait() }
    mailbox.put(try await snapshot())
    await waiting.value
    #expect(!mailbox.isEmpty)
  }

  @Test("Waiting ends when its task is cancelled", .timeLimit(.minutes(1)))
  func waitingEndsWhenTaskIsCancelled() async {
    let mailbox = Mailbox {}
    let waiting = Task { await mailbox.wait() }
    waiting.cancel()
    await waiting.value
    #expect(mailbox.isEmpty)
    let cancelledBefore = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      await mailbox.wait()
    }
    await cancelledBefore.value
  }

  private func snapshot() async throws -> TrainingSession.Snapshot {
    let session = TrainingSession(Run(.small), paused: true)
    return try await session.carryOut(.finish)
  }
}
