import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("What the system allows little of")
  struct LimitTests {
    private static let dashboard = "exec \(Program.name) \(tiny.joined(separator: " ")) --paused"

    @Test(
      "A limit that leaves too little is named",
      arguments: [
        ("ulimit -n 5", "too few files: the dashboard needs 12 more (ulimit -n)"),
        ("ulimit -n 10", "too few files: the dashboard needs 12 more (ulimit -n)"),
        ("ulimit -f 0", "Files may have 0 bytes at most (ulimit -f)"),
      ])
    func tooSmallLimitIsNamed(_ limit: String, _ said: String) async throws {
      let pty = try Pty(shell: "\(limit); \(Self.dashboard)")
      #expect(try await pty.waitForEnd() == .code(71))
      #expect(pty.contains(said))
      #expect(!pty.contains("\u{1b}"))
      #expect(pty.restored == [])
    }

    @Test("The least limit of open files that is not refused is enough")
    func leastLimitIsEnough() async throws {
      // Files that are inherited count too, so that it is not known beforehand.
      for limit in 12...40 {
        let pty = try Pty(shell: "ulimit -n \(limit); \(Self.dashboard)")
        try await pty.wait(for: "a word") { pty.contains("PAUSED") || pty.contains("ulimit -n") }
        if pty.contains("PAUSED") {
          #expect(try await pty.stepAndQuit() == oneTinyStep)
          return
        }
        try await pty.waitForEnd()
      }
      Issue.record("every limit is refused")
    }

    @Test(
      "A small limit changes nothing of what is shown",
      arguments: ["ulimit -f 20", "ulimit -s 128", "ulimit -Sn 5"])
    func smallLimitChangesNothing(_ limit: String) async throws {
      let expected = try await Pty.paused(size: .full).picture()
      let pty = try Pty(shell: "\(limit); \(Self.dashboard)", size: .full)
      try await pty.wait(for: "PAUSED")
      try await pty.wait(untilShown: "the same") { $0.suffix(200) == expected.suffix(200) }
      // Drawn in parts, of which the last is the end of the picture; what changes is drawn too.
      try await pty.send("s?")
      try await pty.wait(for: "closes")
      try await pty.send("q")
      try await pty.wait(untilShown: "step 1")
      #expect(try await pty.quit() == oneTinyStep)
    }

    @Test("A network that needs more memory than there may be is refused")
    func memoryIsNamed() async throws {
      let pty = try Pty(
        shell: "ulimit -v 500000 && exec \(Program.name) train --hidden 900,900 --steps 0")
      #expect(try await pty.waitForEnd() == .code(71))
      #expect(pty.contains("814,501 parameters needs 685 MB of memory, and the limit is 488 MB"))
    }

    @Test(
      "Where no thread may be started that is named, and a run without a session needs none",
      .enabled(if: canLimitThreads, "root has no such limit here"),
      arguments: [
        ("--paused", 71, "start no thread (ulimit -u)"),
        ("--linear --paused", 71, "start no thread (ulimit -u)"),
        ("frame", 71, "start no thread (ulimit -u)"),
        ("train --steps 1 --points 2000 --hidden 50,50", 0, "1 step, loss"),
      ])
    func noThread(_ arguments: String, _ code: Int32, _ said: String) async throws {
      // Nobody has as many processes already; root may start any number.
      let user = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
      let pty = try Pty(shell: "exec \(user) prlimit --nproc=0 \(Program.name) \(arguments)")
      #expect(try await pty.waitForEnd() == .code(code))
      #expect(pty.contains(said))
      #expect(pty.restored == [])
    }

    private static let canLimitThreads =
      Subprocess.path(of: "prlimit") != nil
      && (getuid() != 0 || Subprocess.path(of: "setpriv") != nil)

    @Test("A file that may not grow is a failure to write")
    func fileThatMayNotGrow() async throws {
      let pty = try Pty(
        shell: "ulimit -f 0; exec \(Program.name) train --points 4 --steps 2 --json >\"$HOME/out\"")
      #expect(try await pty.waitForEnd() == .code(73))
      #expect(pty.contains("standard output cannot be written"))
    }
  }
}
