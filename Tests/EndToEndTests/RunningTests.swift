import TestSupport
import Testing

extension TmuxTests {
  @Suite("The dashboard while it runs")
  struct RunningTests {
    @Test("It trains at once and the panels move", arguments: Tmux.Size.layouts)
    func trainsAtOnce(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      try await terminal.start("")
      let first = try await terminal.wait(for: "steps and a field") { screen in
        screen.isRunning && (screen.step ?? 0) > 0 && screen.lines.count == size.rows
          && screen.boundary.contains { $0.contains(/[-=+*#%@.,':;~|]{4}/) }
      }
      #expect(first.lines.allSatisfy { $0.count <= size.columns })
      #expect(first.learningRate == "0.1")
      try await terminal.wait(for: "the panels to move") { screen in
        (screen.step ?? 0) > (first.step ?? 0) && screen.loss != first.loss
          && screen.boundary != first.boundary && screen.lossPanel != first.lossPanel
      }
    }

    @Test("Space pauses and goes on, and s trains one step", arguments: Tmux.Size.layouts)
    func pausesAndSteps(_ size: Tmux.Size) async throws {
      let terminal = try await Tmux.open(size)
      try await terminal.start("\(small) --pace 30")
      try await terminal.wait(for: "steps") { $0.isRunning && ($0.step ?? 0) > 3 }
      let paused = try await terminal.press("Space", until: "PAUSED") { $0.isPaused }
      let step = try #require(paused.step)
      // What is said about an unknown key goes after two seconds, in which nothing may move.
      try await terminal.press("x", until: "x to be mentioned") { screen in
        screen.contains("x does nothing here")
      }
      let still = try await terminal.wait(for: "that to go") { !$0.contains("does nothing") }
      #expect(still.step == step)
      #expect(still.isPaused)
      #expect(still.loss == paused.loss)
      for count in 1...3 {
        let next = try await terminal.press("s", until: "a step") { $0.step != step + count - 1 }
        #expect(next.step == step + count)
        #expect(next.isPaused)
      }
      try await terminal.press("Space", until: "RUNNING") { screen in
        screen.isRunning && (screen.step ?? 0) > step + 4
      }
      // While it runs, s pauses first.
      try await terminal.press("s", until: "PAUSED") { $0.isPaused }
    }

    @Test("--paused waits at step 0")
    func pausedWaitsAtStart() async throws {
      let terminal = try await Tmux.open(.full)
      let first = try await Program.frame(.full)
      try await terminal.start("\(small) --pace max --paused")
      try await terminal.wait(for: "step 0") { $0 == first }
      #expect(first.contains("Step 0: random weights"))
      try await terminal.press("x", until: "x to be mentioned") { $0.contains("x does nothing") }
      let later = try await terminal.wait(for: "that to go") { !$0.contains("does nothing") }
      #expect(later == first)
      try await terminal.press("Space", until: "steps") { $0.isRunning && ($0.step ?? 0) > 2 }
    }

    @Test(
      "It pauses at the step asked for, with the picture that frame prints",
      arguments: ["--until step=20", "--steps 20"], Tmux.Size.layouts)
    func pausesAtStep(_ condition: String, _ size: Tmux.Size) async throws {
      let picture = try await Program.frame(size, at: 20)
      let terminal = try await Tmux.open(size)
      try await terminal.start("\(small) --pace max \(condition)")
      let screen = try await terminal.wait(for: "the very frame, paused at 20") { screen in
        screen.isPaused && screen == picture
      }
      #expect(screen.step == 20)
      try await terminal.press("Space", until: "steps") { ($0.step ?? 0) > 20 }
    }

    @Test("--until accuracy pauses where it is reached")
    func pausesAtAccuracy() async throws {
      let arguments = "\(small) --pace max --until accuracy=0.8"
      let terminal = try await Tmux.open(.compact)
      try await terminal.start(arguments)
      let screen = try await terminal.wait(for: "the pause") { $0.isPaused }
      let step = try #require(screen.step)
      let json = try JSONRun(try await Program.run("train \(small) --steps \(step) --json"))
      #expect(json.steps.firstIndex { $0.accuracy >= 0.8 } == step)
    }
  }
}
