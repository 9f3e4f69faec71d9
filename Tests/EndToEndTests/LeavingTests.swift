import Foundation
import TestSupport
import Testing

extension TmuxTests {
  @Suite("Leaving the dashboard")
  struct LeavingTests {
    /// A way out, and the status that the shell sees.
    struct Way: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let status: String
      let leave: @Sendable (Tmux) async throws -> Void

      init(_ name: String, _ status: Int, _ leave: @escaping @Sendable (Tmux) async throws -> Void)
      {
        testDescription = name
        self.status = String(status)
        self.leave = leave
      }

      static func signal(_ name: String, _ number: Int32) -> Way {
        Way(name, 128 + Int(number)) { terminal in
          let pid = terminal.home.read("pid")?.trimmingCharacters(in: .whitespacesAndNewlines)
          kill(try #require(pid.flatMap(Int32.init)), number)
        }
      }
    }

    static let ways = [
      Way("q", 0) { try await $0.press("q") },
      Way("Ctrl-C", 130) { try await $0.press("C-c") },
      .signal("SIGINT", SIGINT), .signal("SIGTERM", SIGTERM), .signal("SIGHUP", SIGHUP),
      .signal("SIGQUIT", SIGQUIT),
    ]

    @Test(
      "The terminal is as it was, and the run can be repeated",
      arguments: ways, ["--paused", "--pace 30"])
    func terminalIsAsItWas(_ way: Way, _ arguments: String) async throws {
      let terminal = try await Tmux.open(.full)
      let modes = try await terminal.shell("stty -a </dev/tty")
      #expect(modes.status == 0)
      try await terminal.type("echo before")
      try await terminal.wait(for: "an output and a prompt") { screen in
        screen.lines.suffix(2) == ["before", Tmux.prompt]
      }
      try await terminal.start("\(small) \(arguments)")
      try await terminal.wait(for: "the dashboard") { ($0.isPaused || ($0.step ?? 0) > 5) }
      #expect(try await terminal.ask("#{alternate_on}") == "1")
      try await way.leave(terminal)
      #expect(try await terminal.waitForEnd() == way.status)
      #expect(try await terminal.shell("stty -a </dev/tty").output == modes.output)
      let screen = try await terminal.screen(joined: true)
      #expect(screen.lines.contains("before"))
      try await expectSameLoss(on: screen, in: terminal)
    }

    @Test("A run that was changed is repeated with its changes", arguments: Tmux.Size.layouts)
    func changesAreRepeated(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      try await terminal.startPaused(size, at: 12, "\(small) --seed 3")
      try await terminal.press("Up", until: "lr 0.2") { $0.learningRate == "0.2" }
      try await terminal.press("s", "s", until: "step 14") { $0.step == 14 }
      try await terminal.press("q")
      #expect(try await terminal.waitForEnd() == "0")
      let screen = try await terminal.screen(joined: true)
      #expect(
        screen.contains("zeusgrad-tui train --points 12 --seed 3 --at 12:lr=0.2 --steps 14"))
      try await expectSameLoss(on: screen, in: terminal)
    }

    @Test("Training without a dashboard shows its progress and wipes it")
    func progressIsShownAndWiped() async throws {
      let terminal = try await Tmux.open(.compact)
      try await terminal.record(to: "record")
      try await terminal.type("\(Program.name) train \(small) --steps 5")
      try await terminal.wait(forFile: "record") { $0.contains("5 steps, loss ") }
      let screen = try await terminal.waitForPrompt()
      #expect(terminal.home.read("record")?.contains("step 0 of 5  loss ") == true)
      #expect(!screen.contains(" of 5 "))
      #expect(screen.contains("5 steps, loss "))
    }

    /// Runs the command that was printed, and compares the line of figures.
    private func expectSameLoss(on screen: Screen, in terminal: Tmux) async throws {
      let figures = try #require(
        screen.lines.first { $0.prefixMatch(of: /\d+ steps, loss\s/) != nil })
      let command = try #require(Outcome.repetition(in: screen.lines))
      let again = try await terminal.shell("\(Program.name) \(command.joined(separator: " "))")
      #expect(again.status == 0)
      #expect(again.lines.contains(figures))
    }
  }
}
