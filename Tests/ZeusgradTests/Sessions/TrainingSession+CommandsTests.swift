import Testing

@testable import Zeusgrad

@Suite(.timeLimit(.minutes(5))) struct TrainingSessionCommandsTests {
  private func paused(_ recipe: Recipe = .small) -> TrainingSession {
    TrainingSession(Run(recipe), pace: .max, paused: true)
  }

  @Test("A step raises the step by exactly one and stays paused")
  func stepRaisesStep() async throws {
    let session = paused()
    for step in 1...5 {
      let snapshot = try await session.carryOut(.step)
      #expect(snapshot.report.step == step)
      #expect(snapshot.isPaused)
    }
    session.send(.finish)
  }

  @Test("A step while running pauses there")
  func stepWhileRunningPauses() async throws {
    let session = TrainingSession(Run(.small), pace: .max)
    _ = try await session.snapshot("some steps") { $0.report.step > 3 }
    let stepped = try await session.carryOut(.step)
    #expect(stepped.isPaused)
    let later = try await session.carryOut(.observe([]))
    #expect(later.report.step == stepped.report.step)
    session.send(.finish)
  }

  @Test("Pause holds, resume goes on, and space does either")
  func pauseAndResume() async throws {
    let session = paused()
    let still = try await session.carryOut(.pause)
    #expect(still.report.step == 0)
    #expect(try await session.carryOut(.resume).isPaused == false)
    _ = try await session.snapshot("some steps") { $0.report.step > 3 }
    let held = try await session.carryOut(.togglePause)
    #expect(held.isPaused)
    #expect(held.stepsPerSecond == nil)
    let later = try await session.carryOut(.pause)
    #expect(later.report == held.report)
    #expect(try await session.carryOut(.togglePause).isPaused == false)
    session.send(.finish)
  }

  @Test("The learning rate steps along its ladder, is written down and said")
  func learningRateStepsAlongLadder() async throws {
    let session = paused()
    _ = try await session.carryOut(.step)
    let up = try await session.carryOut(.nudgeLearningRate(up: true))
    #expect(up.report.learningRate == 0.2)
    #expect(up.report.step == 1)
    #expect(up.run.journal.controls == [Control(step: 1, .learningRate(0.2))])
    #expect(up.notice?.event == .changed(field: "lr", from: "0.1", to: "0.2"))
    let down = try await session.carryOut(
      .nudgeLearningRate(up: false), .nudgeLearningRate(up: false))
    #expect(down.report.learningRate == 0.05)
    #expect(down.run.journal.controls == [Control(step: 1, .learningRate(0.05))])
    #expect((down.notice?.number ?? 0) == 3)
    session.send(.finish)
  }

  @Test("A value that is typed in is a change like any other")
  func typedValueIsChange() async throws {
    let session = paused()
    let changed = try await session.carryOut(.change(.learningRate(0.03)))
    #expect(changed.report.learningRate == 0.03)
    #expect(changed.run.journal.controls == [Control(step: 0, .learningRate(0.03))])
    #expect(changed.notice?.event == .changed(field: "lr", from: "0.1", to: "0.03"))
    let same = try await session.carryOut(.change(.learningRate(0.03)))
    #expect(same.notice?.event == .unchanged(field: "lr", value: "0.03"))
    #expect(try await session.carryOut(.undo).report.learningRate == 0.1)
    #expect(try await session.carryOut(.setPace(Pace(30))).pace == Pace(30))
    session.send(.finish)
  }

  @Test(
    "At the end of the ladder the learning rate stays, and that is said",
    arguments: [
      (true, 10.0), (false, 1e-5),
    ])
  func learningRateStaysAtEnd(up: Bool, end: Double) async throws {
    var recipe = Recipe.small
    recipe.learningRate = end
    let session = paused(recipe)
    let snapshot = try await session.carryOut(.nudgeLearningRate(up: up))
    #expect(snapshot.report.learningRate == end)
    #expect(snapshot.run.journal.controls.isEmpty)
    #expect(snapshot.notice?.event == .learningRateAtEnd(end, isHighest: up))
    session.send(.finish)
  }

  @Test("The pace steps along its ladder and clamps with a notice")
  func paceStepsAlongLadder() async throws {
    let session = TrainingSession(Run(.small), pace: Pace(10_000), paused: true)
    let fast = try await session.carryOut(.nudgePace(up: true))
    #expect(fast.pace == .max)
    #expect(fast.isPaused)
    #expect(fast.notice?.event == .paceChanged(.max))
    let clamped = try await session.carryOut(.nudgePace(up: true))
    #expect(clamped.notice?.event == .paceAtEnd(.max, isFastest: true))
    let slow = try await session.carryOut(.nudgePace(up: false))
    #expect(slow.pace == Pace(10_000))
    session.send(.finish)
  }

  @Test("No command exceeds the highest pace that is allowed")
  func highestPaceIsKept() async throws {
    let session = TrainingSession(Run(.small), pace: .max, maxPace: Pace(50), paused: true)
    #expect(try await session.carryOut(.step).pace == Pace(50))
    #expect(try await session.carryOut(.nudgePace(up: false)).pace == Pace(30))
    #expect(try await session.carryOut(.nudgePace(up: true)).pace == Pace(50))
    let clamped = try await session.carryOut(.nudgePace(up: true))
    #expect(clamped.pace == Pace(50))
    #expect(clamped.notice?.event == .paceAtEnd(Pace(50), isFastest: true))
    #expect(try await session.carryOut(.setPace(Pace(40))).notice?.event == .paceChanged(Pace(40)))
    let refused = try await session.carryOut(.setPace(.max))
    #expect(refused.pace == Pace(50))
    #expect(refused.notice?.event == .paceAtEnd(Pace(50), isFastest: true))
    session.send(.finish)
  }

  @Test("Reset goes back to step 0 with the seed and the rate now in force")
  func resetGoesBackToStart() async throws {
    let session = paused()
    let before = try await session.carryOut(.step, .nudgeLearningRate(up: true), .step)
    let reset = try await session.carryOut(.reset)
    #expect(reset.report.step == 0)
    #expect(reset.isPaused)
    #expect(reset.run.journal.controls.isEmpty)
    var expected = Recipe.small
    expected.learningRate = 0.2
    #expect(reset.run.recipe == expected)
    #expect(reset.report.scores == Trainer(.small).report(Trainer(.small).start()).scores)
    #expect(reset.notice?.event == .reset(learningRate: 0.2))

    let undone = try await session.carryOut(.undo)
    #expect(undone.report == before.report)
    #expect(undone.run == before.run)
    #expect(undone.diagnosis == before.diagnosis)
    #expect(undone.isPaused)
    #expect(
      undone.notice?.event == .broughtBack(step: 2, learningRate: 0.2, seed: 42, weightsSeed: nil))
    let redone = try await session.carryOut(.redo)
    #expect(redone.report == reset.report)
    #expect(redone.run == reset.run)
    session.send(.finish)
  }

  @Test("A new seed starts other points and other weights")
  func newSeedStartsOtherPoints() async throws {
    let session = paused()
    _ = try await session.carryOut(.step)
    let other = try await session.carryOut(.newSeed)
    #expect(other.run.recipe.seed == 43)
    #expect(other.report.step == 0)
    #expect(other.dataset == .circle(points: 8, seed: 43))
    #expect(other.notice?.event == .newSeed(43))
    let undone = try await session.carryOut(.undo)
    #expect(undone.run.recipe.seed == 42)
    #expect(undone.report.step == 1)
    #expect(undone.dataset == .circle(points: 8, seed: 42))
    session.send(.finish)
  }

  @Test("Other weights leave the points as they are, and the next seed unsets them")
  func newWeightsKeepPoints() async throws {
    let session = paused()
    let before = try await session.carryOut(.observe([]))
    let other = try await session.carryOut(.step, .newWeights)
    #expect(other.run.recipe.seed == 42)
    #expect(other.run.recipe.weightsSeed == 43)
    #expect(other.dataset == before.dataset)
    #expect(other.report.step == 0)
    #expect(other.report.scores != before.report.scores)
    #expect(other.notice?.event == .newWeights(43))
    #expect(try await session.carryOut(.newWeights).run.recipe.weightsSeed == 44)
    let next = try await session.carryOut(.newSeed)
    #expect(next.run.recipe.weightsSeed == nil)
    #expect(next.run.recipe.seed == 45)
    let undone = try await session.carryOut(.undo, .undo, .undo)
    #expect(undone.run.recipe.weightsSeed == nil)
    #expect(undone.report.step == 1)
    session.send(.finish)
  }

  @Test("Changes in one direction, soon after each other, are taken back by one undo")
  func joinedChanges() async throws {
    let session = paused()
    let before = try await session.carryOut(.step)
    let up = TrainingSession.Command.nudgeLearningRate(up: true)
    let raised = try await session.carryOut(up, .step, up, .step, .step, up)
    #expect(raised.settings.learningRate == 1)
    #expect(raised.changes.map(\.from) == ["0.1"])
    #expect(raised.changes.map(\.to) == ["1"])
    #expect(raised.changes.map(\.firstStep) == [1])
    #expect(raised.changes.map(\.lastStep) == [4])
    #expect(raised.notice?.event == .changed(field: "lr", from: "0.1", to: "1"))
    #expect(raised.run.journal.controls.count == 3)
    let undone = try await session.carryOut(.undo)
    #expect(undone.report == before.report)
    #expect(undone.changes.isEmpty)
    let redone = try await session.carryOut(.redo)
    #expect(redone.run == raised.run)
    #expect(redone.report == raised.report)
    // Down again is a change of its own.
    let lowered = try await session.carryOut(.step, .nudgeLearningRate(up: false))
    #expect(lowered.changes.map(\.to) == ["1", "0.5"])
    #expect(try await session.carryOut(.undo).settings.learningRate == 1)
    session.send(.finish)
  }

  @Test("Undo is offered for a change only where it takes back all of it and nothing else")
  func offeredUndo() async throws {
    let up = TrainingSession.Command.nudgeLearningRate(up: true)
    let session = paused()
    #expect(try await session.carryOut(.step).undoTakesBackChange == false)
    #expect(try await session.carryOut(up, .step, up).undoTakesBackChange)
    // Redone, it is still one change, and goes on.
    let redone = try await session.carryOut(.undo, .redo)
    #expect(redone.undoTakesBackChange)
    let further = try await session.carryOut(.step, up)
    #expect(further.changes.count == 1)
    #expect(try await session.carryOut(.undo).changes.isEmpty)
    #expect(try await session.carryOut(.redo, .reset).undoTakesBackChange == false)
    session.send(.finish)
    // One that the run brought along was not made here.
    let journal = Journal([Control(step: 1, .learningRate(0.2))])
    let brought = TrainingSession(Run(.small, journal: journal), pace: .max, paused: true)
    let stepped = try await brought.carryOut(.step, .step)
    #expect(stepped.changes.count == 1 && !stepped.undoTakesBackChange)
    let joined = try await brought.carryOut(up)
    #expect(joined.changes.count == 1 && !joined.undoTakesBackChange)
    #expect(try await brought.carryOut(.undo).settings.learningRate == 0.2)
    brought.send(.finish)
  }

  @Test("Up and down at one step say what the last of them changed")
  func upAndDown() async throws {
    let session = paused()
    let up = TrainingSession.Command.nudgeLearningRate(up: true)
    _ = try await session.carryOut(up)
    for _ in 0..<30 { session.send(.step) }
    let down = try await session.carryOut(up, .nudgeLearningRate(up: false))
    #expect(down.notice?.event == .changed(field: "lr", from: "0.5", to: "0.2"))
    session.send(.finish)
  }

  @Test("What counts as one change for undo is what the diagnosis blames")
  func joinedForDiagnosis() async throws {
    let session = paused()
    let up = TrainingSession.Command.nudgeLearningRate(up: true)
    let raised = try await session.carryOut(up, .step, up, .step, .step, up, .step)
    let change = try #require(raised.diagnosis.rate.change)
    let joined = try #require(raised.changes.last)
    #expect(change.from.short == joined.from && change.to.short == joined.to)
    #expect(change.firstStep == joined.firstStep && change.lastStep == joined.lastStep)
    session.send(.finish)
  }

  @Test("A run that runs goes on running after reset and new seed")
  func runGoesOnAfterReset() async throws {
    let session = TrainingSession(Run(.small), pace: .max)
    _ = try await session.snapshot("some steps") { $0.report.step > 3 }
    #expect(try await session.carryOut(.reset).isPaused == false)
    _ = try await session.snapshot("some steps") { $0.report.step > 3 }
    #expect(try await session.carryOut(.newSeed).isPaused == false)
    let later = try await session.snapshot("some steps") { $0.report.step > 3 }
    #expect(later.run.recipe.seed == 43)
    #expect(try await session.carryOut(.undo).isPaused)
    session.send(.finish)
  }

  @Test("Undoing a change of the rate goes back to where it was made")
  func undoGoesBackToChange() async throws {
    let session = paused()
    let before = try await session.carryOut(.step, .step)
    let after = try await session.carryOut(.nudgeLearningRate(up: true), .step, .step)
    let undone = try await session.carryOut(.undo)
    #expect(undone.report == before.report)
    #expect(undone.run.journal.controls.isEmpty)
    let redone = try await session.carryOut(.redo)
    #expect(redone.report == after.report)
    #expect(redone.run == after.run)
    // A run that was brought back trains on as it would have.
    let further = try await session.carryOut(.step)
    #expect(further.report == further.run.train(steps: 5).report)
    session.send(.finish)
  }

  @Test("A reset right after a change of the rate can be undone alone")
  func resetIsUndoneAlone() async throws {
    let session = paused()
    let changed = try await session.carryOut(.step, .nudgeLearningRate(up: true))
    let undone = try await session.carryOut(.reset, .undo)
    #expect(undone.report == changed.report)
    #expect(undone.run == changed.run)
    let first = try await session.carryOut(.undo)
    #expect(first.report.step == 1)
    #expect(first.report.learningRate == 0.1)
    session.send(.finish)
  }

  @Test("Nothing to undo or redo is said")
  func nothingToUndoIsSaid() async throws {
    let session = paused()
    #expect(try await session.carryOut(.undo).notice?.event == .nothingToUndo)
    #expect(try await session.carryOut(.redo).notice?.event == .nothingToRedo)
    session.send(.finish)
  }

  @Test("A diverged run is not resumed until something was changed")
  func divergedRunIsNotResumed() async throws {
    let session = TrainingSession(Run(.diverging), pace: .max)
    let stopped = try await session.snapshot("a divergence") { $0.report.divergence != nil }
    let refused = try await session.carryOut(.resume)
    #expect(refused.isPaused)
    #expect(refused.notice?.event == .nextStepRefused)
    #expect(refused.report.step == stopped.report.step)
    let reset = try await session.carryOut(.reset)
    #expect(reset.report.divergence == nil)
    #expect(reset.report.step == 0)
    session.send(.finish)
  }

  @Test("A grid of the run before is not shown for the next")
  func gridOfEarlierRunIsNotShown() async throws {
    let request = ScoreGrid.Request(x: -1...1, y: -1...1, columns: 4, rows: 4)
    let session = paused()
    session.send(.observe([.scoreGrid(request)]))
    let before = try await session.snapshot("a grid") { $0.grid != nil }
    session.send(.newSeed)
    let after = try await session.snapshot("a grid of seed 43") {
      $0.run.recipe.seed == 43 && $0.grid != nil
    }
    #expect(after.grid?.step == 0)
    #expect(after.grid != before.grid)
    #expect(
      after.grid
        == ScoreGrid.evaluate(
          request, shape: after.run.recipe.shape,
          parameters: Trainer(after.run.recipe).start().parameters))
    session.send(.finish)
  }
}
