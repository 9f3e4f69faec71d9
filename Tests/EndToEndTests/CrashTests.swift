import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("Crashes while the terminal is taken")
  struct CrashTests {
    /// What a trap of Swift is on this machine.
    #if arch(x86_64) || arch(i386)
    static let trap = SIGILL
    #else
    static let trap = SIGTRAP
    #endif

    static let traps = ["overflow", "fatal", "nil", "index"]
    static let threads = ["main", "queue"]

    @Test("A trap gives the terminal back and says so", arguments: traps, threads)
    func trapGivesTerminalBack(_ crash: String, _ thread: String) async throws {
      let output = try await expectRestored(crash, thread, by: Self.trap)
      if crash == "fatal" { #expect(output.contains("Fatal error: this was meant to happen")) }
    }

    @Test(
      "A wrong access and abort give the terminal back and say so",
      arguments: ["segmentation", "abort"], threads)
    func wrongAccessGivesTerminalBack(_ crash: String, _ thread: String) async throws {
      let signal = crash == "abort" ? SIGABRT : SIGSEGV
      try await expectRestored(crash, thread, by: signal)
    }

    @Test("A stack that overflows gives the terminal back and says so", arguments: threads)
    func fullStackGivesTerminalBack(_ thread: String) async throws {
      try await expectRestored("stack", thread, by: SIGSEGV)
    }

    /// Lets the guest crash; hands out what is on the screen that it gives back.
    @discardableResult
    private func expectRestored(
      _ crash: String, _ thread: String, by signal: Int32
    ) async throws -> String {
      let pty = try Pty(try Program.guest, [crash, thread])
      #expect(try await pty.waitForEnd() == .signal(signal))
      #expect(pty.contains("READY"))
      #expect(pty.restored == [])
      let output = pty.text(after: "\u{1b}[?1049l")
      let name = [SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT"]
      #expect(output.contains("terminal-guest was killed by \(name[signal] ?? "?")"))
      return output
    }

    /// Swift's own report of a crash is coloured, which is not ours.
    private static let quiet = ["SWIFT_BACKTRACE": "enable=no"]

    @Test("A crash before the screen is taken writes no sequence")
    func earlyCrashWritesNothing() async throws {
      let pty = try Pty(try Program.guest, ["early"], environment: Self.quiet)
      #expect(try await pty.waitForEnd() == .signal(Self.trap))
      #expect(pty.contains("Fatal error: before the terminal was taken"))
      #expect(!pty.contains("\u{1b}"))
    }

    @Test("A crash after the screen was given back gives it back no second time")
    func lateCrashGivesNothingBack() async throws {
      let pty = try Pty(try Program.guest, ["late"], environment: Self.quiet)
      #expect(try await pty.waitForEnd() == .signal(Self.trap))
      let output = pty.text(after: "\u{1b}[?1049l")
      #expect(output.contains("Fatal error: after the terminal was given back"))
      #expect(pty.restored == [])
      #expect(String(decoding: pty.log, as: UTF8.self).split(separator: "\u{1b}[?1049l").count == 2)
    }

    @Test("What is written to stderr meanwhile is shown afterwards, harmlessly")
    func errorsAreShownAfterwards() async throws {
      let pty = try Pty(try Program.guest, ["stderr"])
      try await pty.wait(for: "READY")
      #expect(!pty.contains("careful"))
      try await pty.send("q")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
      #expect(pty.farewell.contains("careful?]0;title??31m?more") || pty.contains("careful?]0;"))
      #expect(pty.modes.strings.isEmpty)
    }
  }
}
