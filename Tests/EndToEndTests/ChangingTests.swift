import TestSupport
import Testing

extension TmuxTests {
  @Suite("Keys that change the run")
  struct ChangingTests {
    @Test(
      "Up raises the learning rate and marks the curve, and u takes it back",
      arguments: [(Tmux.Size.full, "Up"), (.compact, "Up"), (.full, "+"), (.compact, "=")])
    func upRaisesLearningRate(_ size: Tmux.Size, _ key: String) async throws {
      let terminal = try await Tmux.open(size)
      let before = try await terminal.startPaused(size, at: 12)
      #expect(!before.lossPanel.contains { $0.contains("▾") })
      let raised = try await terminal.press(key, until: "the message") { screen in
        screen.contains("lr 0.1 → 0.2 · u undoes") && screen.learningRate == "0.2"
      }
      #expect(raised.step == 12)
      #expect(raised.lossPanel.contains { $0.contains("lr 0.2▾") })
      let undone = try await terminal.press("u", until: "lr 0.1") { $0.learningRate == "0.1" }
      #expect(undone.step == 12)
      #expect(undone.isPaused)
      #expect(!undone.lossPanel.contains { $0.contains("▾") })
      try await terminal.press("U", until: "lr 0.2") { $0.learningRate == "0.2" }
    }

    @Test("The learning rate goes down too, and stops at its end")
    func learningRateGoesDown() async throws {
      let terminal = try await Tmux.open(.full)
      try await terminal.startPaused(.full, "\(small) --lr 5e-5")
      try await terminal.press("Down", until: "lr 2e-05") { $0.learningRate == "2e-05" }
      try await terminal.press("-", until: "lr 1e-05") { $0.learningRate == "1e-05" }
      let last = try await terminal.press("_", until: "the end") { screen in
        screen.contains("lr 1e-05 is the lowest there is")
      }
      #expect(last.learningRate == "1e-05")
    }

    @Test("The pace goes up and down its ladder")
    func paceGoesUpAndDown() async throws {
      let terminal = try await Tmux.open(.full)
      try await terminal.start("\(small) --paused")
      try await terminal.wait(for: "pace 10") { $0.pace == "10" }
      for (key, pace) in [
        (">", "30"), ("]", "100"), ("<", "30"), ("[", "10"), ("<", "3"), ("<", "1"),
      ] {
        try await terminal.press(key, until: "pace \(pace)") { $0.pace == pace }
      }
      try await terminal.press("<", until: "the end") { screen in
        screen.contains("pace 1 is the slowest there is")
      }
    }

    @Test("r starts over and u brings the run back as it was", arguments: Tmux.Size.layouts)
    func rStartsOver(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      let before = try await terminal.startPaused(size, at: 7)
      let reset = try await terminal.press("r", until: "step 0") { screen in
        screen.step == 0 && screen.contains("back at step 0, lr 0.1 · u undoes")
      }
      #expect(reset.isPaused)
      try await terminal.press("s", "s", until: "step 2") { $0.step == 2 }
      try await terminal.press("u", until: "all of the run") { screen in
        screen.isPaused && screen.step == 7 && screen.loss == before.loss
          && screen.boundary == before.boundary && screen.lossPanel == before.lossPanel
      }
      try await terminal.press("U", until: "the run that was left") { $0.step == 2 }
      try await terminal.press("U", until: "a word") { $0.contains("nothing to redo") }
    }

    @Test("n takes the next seed and u comes back", arguments: Tmux.Size.layouts)
    func nTakesNextSeed(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      let before = try await terminal.startPaused(size, at: 7)
      let new = try await terminal.press("n", until: "step 0") { screen in
        screen.step == 0 && screen.contains("seed 43: other points and weights")
      }
      #expect(new.isPaused)
      if size.columns >= 100 { #expect(new.seed == "43") }
      try await terminal.press("u", until: "all of the run") { screen in
        screen.step == 7 && screen.loss == before.loss && screen.boundary == before.boundary
      }
      // Other weights: the same points, so the same that a constant answer gets.
      let other = try await terminal.press("N", until: "other weights") { screen in
        screen.step == 0 && screen.contains("weights of seed 43, same points")
      }
      #expect(other.loss != new.loss)
      try await terminal.press("u", until: "all of the run") { $0.step == 7 }
      try await terminal.press("u", until: "a word") { $0.contains("nothing to undo") }
    }

    @Test("A running run goes on running when it is replaced")
    func replacedRunGoesOnRunning() async throws {
      let terminal = try await Tmux.open(.full)
      try await terminal.start("\(small) --pace 30")
      let first = try await terminal.wait(for: "steps") { ($0.step ?? 0) > 5 }
      #expect(first.isRunning)
      try await terminal.press("n", until: "a run of another seed") { screen in
        screen.isRunning && screen.seed == "43" && (screen.step ?? 0) > 2
      }
      let back = try await terminal.press("u", until: "the first run") { $0.seed == "42" }
      #expect(back.isPaused)
      #expect((back.step ?? 0) > 5)
    }
  }
}
