import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite(
    "A terminal that nobody reads",
    .enabled(if: Pty.knowsProcesses, "this system does not tell what a process uses"))
  struct StoppedReaderTests {
    /// Starts the dashboard on a large screen and lets it train while nobody takes its frames.
    private func blocked(by stop: (Pty) -> Void) async throws -> Pty {
      let pty = try Pty(nil, tiny + ["--pace", "max"], size: Tmux.Size(200, 60))
      try await pty.wait(for: "RUNNING")
      stop(pty)
      let time = pty.processorTime
      // What it computes is work: it neither waits nor turns idly, as the steps below show.
      try await pty.wait(for: "some work") { pty.processorTime > time + 0.3 }
      return pty
    }

    @Test("A signal ends it all the same", arguments: [SIGINT, SIGTERM, SIGHUP])
    func signalEndsIt(_ signal: Int32) async throws {
      let pty = try await blocked { $0.isReading = false }
      pty.signal(signal)
      #expect(try await pty.waitForEnd(within: 5) == .signal(signal))
      pty.isReading = true
      try await pty.waitForOutput()
      #expect(pty.restored == [])
    }

    @Test("Output that is held back by flow control does not hold the end")
    func flowControlDoesNotHoldEnd() async throws {
      let pty = try await blocked { $0.letFlow(false) }
      pty.signal(SIGTERM)
      #expect(try await pty.waitForEnd(within: 5) == .signal(SIGTERM))
      #expect(pty.restored == [])
    }

    @Test("Training goes on, frames are left out and memory stays")
    func trainingGoesOn() async throws {
      let pty = try await blocked { $0.isReading = false }
      let (memory, descriptors) = (pty.residentBytes, pty.openDescriptors)
      let time = pty.processorTime
      try await pty.wait(for: "more work") { pty.processorTime > time + 0.5 }
      #expect(pty.residentBytes < memory + memory / 10 + 4_000_000)
      #expect(pty.openDescriptors == descriptors)
      pty.isReading = true
      let step = try await steps(pty)
      #expect(step > 100)
      let repetition = try await pty.quit()
      #expect(repetition.hasPrefix("train --points 12 --hidden 2 "))
    }

    private func steps(_ pty: Pty) async throws -> Int {
      try await pty.send(" ")
      return try await pty.wait(untilShown: "PAUSED").shownStep ?? 0
    }
  }
}
