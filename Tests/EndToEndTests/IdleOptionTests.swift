import TestSupport
import Testing

extension CommandLineTests {
  @Suite("Options without effect")
  struct IdleOptionTests {
    static let ofRecipes = [
      Said(
        "--optimizer adam --momentum 0.9",
        "--momentum 0.9 has no effect: only sgd has momentum."),
      Said(
        "--activation tanh --hidden none",
        "--activation tanh has no effect: there are no hidden layers."),
      Said(
        "--at 5:lr=0.2 --at 900:lr=0.5",
        "--at 900:lr=0.5 has no effect: the run ends at step 9."),
      Said(
        "--at 5:lr=0.2 --at 5:lr=0.5",
        "--at 5:lr=0.2 has no effect: a later --at sets lr at step 5 too."),
      Said(
        "--momentum 0.5 --optimizer adam --at 1000:lr=1",
        "--momentum 0.5 has no effect: only sgd has momentum.",
        "--at 1000:lr=1 has no effect: the run ends at step 9."),
      Said(
        "--lr 0.5 --at 0:lr=0.2 --at 0:lr=1",
        "--lr 0.5 has no effect: --at 0:lr=1 changes it before the first step.",
        "--at 0:lr=0.2 has no effect: a later --at sets lr at step 0 too."),
      Said("--lr 0.5 --at 1:lr=0.2"),
      Said("--momentum 0.5 --activation tanh --at 5:lr=0.2 --at 6:lr=0.5 --at 9:lr=0.1"),
    ]

    @Test("Each is named, and the run goes on", arguments: ["train", "frame"], ofRecipes)
    func isNamed(_ command: String, _ idle: Said) async throws {
      try await expect("\(command) \(small) --steps 9 \(idle.arguments)", says: idle.said)
    }

    @Test(
      "So are those of one command",
      arguments: [
        Said("train --every 3", "--every 3 has no effect: only --json prints steps."),
        Said("train --every 3 --json"),
        Said(
          "train --engine values --threads 2", "--threads 2 has no effect: --engine values has one."
        ),
        Said(
          "frame --format svg --color always",
          "--color always has no effect: --format svg has all colours."),
        Said(
          "frame --theme zeus-light", "--theme zeus-light has no effect: the frame has no colours."),
        Said("frame --theme zeus-light --format ansi"),
        Said(
          "frame --glyphs block --ambiguous wide",
          "--ambiguous wide has no effect: --glyphs block says what is drawn."),
        Said(
          "frame --size 60x18 --focus boundary --zoom --log",
          "--log has no effect: the frame does not show the loss."),
        Said(
          "frame --size 60x18 --focus loss --zoom --log --heatmap margin",
          "--heatmap margin has no effect: the frame does not show the boundary."),
        Said(
          "frame --size 30x8 --zoom",
          "--zoom has no effect: a frame of this size shows one panel anyway."),
        Said(
          "frame --size 30x7 --focus loss --log",
          "--log has no effect: a frame of this size shows no panel.",
          "--focus loss has no effect: a frame of this size shows no panel."),
        Said("frame --size 60x18 --focus loss --log --heatmap margin"),
        Said("frame --size 60x18 --focus loss --zoom --log"),
      ])
    func isNamedInOneCommand(_ idle: Said) async throws {
      try await expect("\(idle.arguments) \(small) --steps 9", says: idle.said)
    }

    private func expect(_ arguments: String, says said: [String]) async throws {
      let outcome = try await Program.run(arguments)
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors == said.map { "zeusgrad-tui: \($0)\n" }.joined())
    }
  }
}

extension PtyTests {
  @Suite("Options without effect, on the dashboard")
  struct IdleOptionTests {
    @Test(
      "It is said before the screen opens, and on it",
      arguments: [
        (
          ["--steps", "9", "--until", "step=0"],
          "--steps 9 has no effect: --until says when to pause."
        ),
        (
          ["--pace", "max", "--max-pace", "30"],
          "--pace max has no effect: --max-pace 30 is the limit."
        ),
        (
          ["--optimizer", "adam", "--momentum", "0.9"],
          "--momentum 0.9 has no effect: only sgd has momentum."
        ),
      ])
    func isSaidBeforeAndOnScreen(_ arguments: [String], _ sentence: String) async throws {
      let pty = try await Pty.paused(arguments)
      let before = String(decoding: pty.log, as: UTF8.self).split(separator: "\u{1b}")[0]
      #expect(before == "zeusgrad-tui: \(sentence)\r\n")
      // Blanks are skipped as often as written.
      try await pty.wait(untilShown: sentence) { picture in
        picture.filter { !$0.isWhitespace }.contains(sentence.filter { !$0.isWhitespace })
      }
      try await pty.send("q")
      #expect(try await pty.waitForEnd() == .code(0))
      #expect(pty.restored == [])
    }

    @Test("Where nothing is drawn, what concerns the screen has none")
    func linear() async throws {
      let pty = try Pty(
        nil, tiny + ["--linear", "--paused", "--zoom", "--no-mouse", "--theme", "zeus-light"])
      try await pty.wait(for: "trains one step.")
      for option in ["--zoom", "--no-mouse", "--theme zeus-light"] {
        #expect(pty.contains("zeusgrad-tui: \(option) has no effect: nothing is drawn.\r\n"))
      }
      try await pty.send("q")
      #expect(try await pty.waitForEnd() == .code(0))
    }

    @Test("A change beyond a pause has its effect later")
    func changeBeyondPause() async throws {
      let pty = try await Pty.paused(["--steps", "0", "--at", "1:lr=0.5"])
      #expect(pty.log.first == 0x1b)
      try await pty.send("s")
      try await pty.wait(untilShown: "lr 0.5")
      _ = try await pty.quit()
    }
  }
}
