import Foundation
import TestSupport
import Testing

extension PtyTests {
  @Suite("Signals")
  struct SignalTests {
    /// What ends the program, and the signal by which its parent sees it end.
    struct Ending: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let signal: Int32
      let key: String?

      init(_ name: String, _ signal: Int32, key: String? = nil) {
        testDescription = name
        self.signal = signal
        self.key = key
      }

      func happen(to pty: Pty) async throws {
        if let key { try await pty.send(key) } else { pty.signal(signal) }
      }
    }

    static let endings = [
      Ending("^C", SIGINT, key: "\u{3}"), Ending("^\\", SIGQUIT, key: "\u{1c}"),
      Ending("SIGINT", SIGINT), Ending("SIGTERM", SIGTERM), Ending("SIGHUP", SIGHUP),
      Ending("SIGQUIT", SIGQUIT),
    ]

    /// A second by design, and what a machine that does other things adds.
    static let soon = 5.0

    @Test(
      "It ends by the signal, with its summary on the normal screen",
      arguments: endings, ["max", "1"])
    func endsBySignal(_ ending: Ending, _ pace: String) async throws {
      let pty = try Pty(nil, tiny + ["--pace", pace])
      try await pty.wait(for: "RUNNING")
      try await ending.happen(to: pty)
      #expect(try await pty.waitForEnd(within: Self.soon) == .signal(ending.signal))
      #expect(pty.restored == [])
      let summary = pty.farewell
      #expect(summary.count == 2)
      #expect(summary.first?.wholeMatch(of: /[\d,]+ steps?, loss .*/) != nil)
      #expect(pty.repetition?.hasPrefix("train --points 12 --hidden 2 --steps ") == true)
    }

    @Test(
      "A signal that nobody expects gives the terminal back too",
      arguments: [SIGUSR1, SIGALRM, SIGXCPU])
    func unexpectedSignal(_ signal: Int32) async throws {
      let pty = try Pty(nil, tiny + ["--paused"])
      try await pty.wait(for: "PAUSED")
      pty.signal(signal)
      #expect(try await pty.waitForEnd(within: Self.soon) == .signal(signal))
      #expect(pty.restored == [])
    }

    @Test("A signal that the parent had ignored stays so")
    func ignoredSignalStaysSo() async throws {
      let pty = try Pty(
        shell: "trap '' USR1; exec \(Program.name) \(tiny.joined(separator: " ")) --paused")
      try await pty.wait(for: "PAUSED")
      pty.signal(SIGUSR1)
      #expect(try await pty.stepAndQuit() == oneTinyStep)
      #expect(pty.restored == [])
    }

    @Test("What ends it does so where whoever started it had it blocked", arguments: endings)
    func blockedSignalsCount(_ ending: Ending) async throws {
      let pty = try Pty(
        try Program.guest, ["blocking", try Program.url.path] + tiny + ["--paused"])
      try await pty.wait(for: "PAUSED")
      try await ending.happen(to: pty)
      #expect(try await pty.waitForEnd(within: Self.soon) == .signal(ending.signal))
      #expect(pty.restored == [])
    }

    @Test(
      "Signals that are ignored make no difference",
      arguments: ["TTOU TTIN", "PIPE", "CHLD", "HUP", "TSTP", "WINCH"])
    func ignoredSignals(_ signals: String) async throws {
      let pty = try Pty(
        shell: "trap '' \(signals); exec \(Program.name) \(tiny.joined(separator: " ")) --paused")
      try await pty.wait(for: "PAUSED")
      if signals == "HUP" { pty.signal(SIGHUP) }
      if signals == "TSTP" { try await pty.send("\u{1a}") }
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("A new size is drawn for though its signal was ignored at the start")
    func ignoredNewSize() async throws {
      let pty = try Pty(
        shell: "trap '' WINCH; exec \(Program.name) \(tiny.joined(separator: " ")) --paused")
      try await pty.wait(for: "PAUSED")
      pty.resize(to: Tmux.Size(20, 5))
      try await pty.wait(for: "30x8")
      pty.resize(to: Tmux.Size(80, 24))
      #expect(try await pty.stepAndQuit() == oneTinyStep)
    }

    @Test("Where it is stuck the second signal ends it", arguments: [SIGINT, SIGTERM])
    func secondSignalEndsIt(_ signal: Int32) async throws {
      let pty = try Pty(try Program.guest, ["hang"])
      try await pty.wait(for: "READY")
      let start = ContinuousClock.now
      try await pty.wait(for: "the end", seconds: Self.soon) {
        pty.signal(signal)
        return pty.hasEnded
      }
      #expect(try await pty.waitForEnd() == .signal(signal))
      // Signals that come together, as for a window that is closed, are one.
      #expect(.now - start > .milliseconds(99))
      #expect(pty.restored == [])
    }

    @Test(
      "A signal that arrives on another thread counts",
      arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func signalOnAnotherThread(_ signal: Int32) async throws {
      let pty = try Pty(try Program.guest, ["worker"])
      try await pty.wait(for: "READY")
      pty.signal(SIGWINCH)
      pty.signal(signal)
      #expect(try await pty.waitForEnd(within: Self.soon) == .signal(signal))
      #expect(pty.restored == [])
    }

    @Test("It ends when its window is closed, under nohup too", arguments: ["", "trap '' HUP; "])
    func endsWhenWindowIsClosed(_ preparation: String) async throws {
      let pty = try Pty(
        shell: "\(preparation)exec \(Program.name) --points 12 --hidden 2 --pace max")
      try await pty.wait(for: "RUNNING")
      pty.hangUp()
      #expect(try await pty.waitForEnd(within: Self.soon) == .signal(SIGHUP))
    }
  }
}
