import Synchronization
import Testing

@testable import Zeusgrad

@Suite struct MailboxTests {
  @Test func `What is put in is taken once, and each time who waits is told`() async throws {
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

  @Test func `Waiting ends at once where there is something, and otherwise when it comes`()
    async throws
  {
    let mailbox = Mailbox {}
    mailbox.put(try await snapshot())
    await mailbox.wait()
    _ = mailbox.take()
    let waiting = Task { await mailbox.wait() }
    mailbox.put(try await snapshot())
    await waiting.value
    #expect(!mailbox.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Waiting ends when its task is cancelled`() async {
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
