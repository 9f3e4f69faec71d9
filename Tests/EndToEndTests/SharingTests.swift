import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite(
    "A machine that is shared",
    .enabled(if: Pty.knowsProcesses, "this system does not tell what a process uses"))
  struct SharingTests {
    /// A network that is large enough for threads to share its work.
    private static let large = ["--points", "20000", "--hidden", "32,32", "--steps", "1000000000"]

    @Test("Threads share the work of a large network, as many as are allowed", arguments: [1, 2])
    func threadsShareWork(_ threads: Int) async throws {
      let pty = try Pty(nil, ["train"] + Self.large + ["--threads", "\(threads)"])
      try await pty.wait(for: "some work") { pty.processorTime > 1 }
      // What is not the work: starting, progress, looking for signals.
      let busy = pty.threads.filter { $0.time > 0.1 }.count
      #expect(threads == 1 ? busy == 1 : busy > 1)
      pty.signal(SIGTERM)
      try await pty.waitForEnd()
    }

    @Test(
      "Where one processor is allowed one thread does all of it",
      .enabled(if: Subprocess.path(of: "taskset") != nil, "there is no taskset"))
    func oneProcessorIsOneThread() async throws {
      let pty = try Pty(
        shell: "exec taskset -c 0 \(Program.name) train \(Self.large.joined(separator: " "))")
      try await pty.wait(for: "some work") { pty.processorTime > 1 }
      #expect(pty.threads.count == 1)
      pty.signal(SIGTERM)
      try await pty.waitForEnd()
    }

    @Test("With one thread the dashboard keeps to about one core")
    func dashboardKeepsToOneCore() async throws {
      let pty = try Pty(nil, Self.large + ["--threads", "1", "--pace", "max"])
      try await pty.wait(for: "RUNNING")
      let (start, used) = (ContinuousClock.now, pty.processorTime)
      try await pty.wait(for: "some work") { pty.processorTime > used + 1.5 }
      let seconds = start.duration(to: .now) / .seconds(1)
      // Drawing goes on beside the work.
      #expect((pty.processorTime - used) / seconds < 1.4)
      pty.signal(SIGTERM)
      try await pty.waitForEnd()
    }

    @Test(
      "All of it is as nice as it was asked to be, whoever starts it",
      arguments: ["train", "live --pace max"],
      [("", "--nice 7", 7), ("nice -n 4", "--nice 7", 11), ("nice -n 4", "", 4), ("", "", 0)])
    func allOfItIsNice(_ command: String, _ nice: (before: String, option: String, sum: Int))
      async throws
    {
      let options = (Self.large + ["--threads", "2", nice.option]).joined(separator: " ")
      let pty = try Pty(shell: "exec \(nice.before) \(Program.name) \(command) \(options)")
      // That of the test itself comes on top.
      let own = Int(Foundation.nice(0))
      try await pty.wait(for: "work on several threads") {
        pty.threads.filter { $0.time > 0.1 }.count > 1
      }
      #expect(pty.threads.allSatisfy { $0.niceness == own + nice.sum }, "\(pty.threads)")
      pty.signal(SIGTERM)
      try await pty.waitForEnd()
    }

    @Test("A class cannot press what is locked")
    func lockedKeysDoNothing() async throws {
      let pty = try await Pty.paused(["--lock", "n,r,↑"])
      try await pty.send("nNr+-")
      try await pty.wait(untilShown: "-is locked") { picture in
        picture.filter { !$0.isWhitespace }.contains("-islocked")
      }
      try await pty.send(":lr 1\r")
      try await pty.wait(untilShown: "lr is locked") { picture in
        picture.filter { !$0.isWhitespace }.contains("lrislocked")
      }
      // Esc in the form that no key after it can change.
      try await pty.send("\u{1b}[27u")
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("No key exceeds the highest pace that is allowed")
    func highestPaceIsKept() async throws {
      let pty = try await Pty.paused(["--max-pace", "20"])
      try await pty.send(">>>")
      try await pty.wait(untilShown: "the limit") { picture in
        picture.filter { !$0.isWhitespace }.contains("pace20isthefastest")
      }
      try await pty.send(":pace max\r ")
      try await pty.wait(untilShown: "RUNNING")
      _ = try await pty.quit()
    }
  }
}
