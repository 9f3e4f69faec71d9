import Synchronization
import TestSupport
import Testing

@testable import Zeusgrad

@Suite(.timeLimit(.minutes(5))) struct TrainingSessionTests {
  @Test("The first snapshot is of step 0 and complete")
  func firstSnapshotIsComplete() async throws {
    let session = TrainingSession(Run(.default), paused: true)
    let snapshot = try await session.snapshot("any") { _ in true }
    #expect(snapshot.report == Trainer(.default).report(Trainer(.default).start()))
    #expect(snapshot.isPaused)
    #expect(snapshot.run == Run(.default))
    #expect(snapshot.dataset == Recipe.default.dataset)
    #expect(snapshot.pace == Pace(10))
    #expect(snapshot.stepsPerSecond == nil)
    #expect(snapshot.acknowledged == 0)
    #expect(snapshot.notice == nil)
    #expect(snapshot.grid == nil)
    #expect(snapshot.diagnosis.condition == .start)
    session.send(.finish)
  }

  @Test("Live at full pace, with a change on the way, gives the bits of a headless run")
  func liveGivesBitsOfHeadlessRun() async throws {
    let session = TrainingSession(Run(.small), pace: .max)
    _ = try await session.snapshot("step 20") { $0.report.step >= 20 }
    _ = try await session.carryOut(.nudgeLearningRate(up: true))
    let halfway = try await session.snapshot("a change") { !$0.run.journal.controls.isEmpty }
    _ = try await session.snapshot("30 more") { $0.report.step >= halfway.report.step + 30 }
    let last = try await session.carryOut(.pause)
    session.send(.finish)

    #expect(last.isPaused)
    #expect(last.run.journal.controls.count == 1)
    #expect(last.run.journal.controls.first?.change == .learningRate(0.2))
    let headless = last.run.train(steps: last.report.step)
    #expect(headless.report == last.report)
    #expect(headless.report.loss.bitPattern == last.report.loss.bitPattern)
    #expect(headless.report.scores.map(\.bitPattern) == last.report.scores.map(\.bitPattern))
    #expect(headless.diagnosis == last.diagnosis)
  }

  @Test("A journal that is brought along takes effect at its steps")
  func journalTakesEffect() async throws {
    let journal = Journal([Control(step: 2, .learningRate(0.5))])
    let session = TrainingSession(Run(.small, journal: journal), paused: true)
    let early = try await session.carryOut(.step)
    #expect(early.report.learningRate == 0.1)
    let later = try await session.carryOut(.step, .step)
    #expect(later.report.learningRate == 0.5)
    #expect(later.report == Run(.small, journal: journal).train(steps: 3).report)
    session.send(.finish)
  }

  @Test("A session pauses by itself at a step, once")
  func pausesAtStepOnce() async throws {
    let session = TrainingSession(Run(.small), pace: .max, until: .step(7))
    let reached = try await session.snapshot("a pause") { $0.isPaused }
    #expect(reached.report.step == 7)
    session.send(.resume)
    let further = try await session.snapshot("further") { $0.report.step > 10 }
    #expect(!further.isPaused)
    session.send(.finish)
  }

  @Test("A session pauses at a loss and at an accuracy, at the first step that has it")
  func pausesAtLossAndAccuracy() async throws {
    var reports: [StepReport] = []
    _ = Recipe.small.train(steps: 60) { reports.append($0) }
    for condition in [StopCondition.loss(reports[30].loss), .accuracy(reports[50].accuracy)] {
      let session = TrainingSession(Run(.small), pace: .max, until: condition)
      let reached = try await session.snapshot("a pause") { $0.isPaused }
      #expect(reached.report == reports.first { condition.isMet(by: $0) })
      session.send(.finish)
    }
  }

  @Test("A condition that is met at step 0 pauses there")
  func conditionMetAtStartPauses() async throws {
    let session = TrainingSession(Run(.small), pace: .max, until: .step(0))
    let first = try await session.snapshot("any") { _ in true }
    #expect(first.isPaused)
    #expect(first.report.step == 0)
    session.send(.finish)
  }

  @Test("Numbers that stop being finite pause the session and are explained")
  func notFinitePausesSession() async throws {
    let session = TrainingSession(Run(.diverging), pace: .max)
    let stopped = try await session.snapshot("a divergence") { $0.report.divergence != nil }
    #expect(stopped.isPaused)
    #expect(stopped.diagnosis.condition == .diverged)
    let headless = Recipe.diverging.train(steps: 100_000)
    // Not the whole reports: NaN is not equal to itself.
    #expect(headless.report.step == stopped.report.step)
    #expect(headless.report.divergence == stopped.report.divergence)
    #expect(headless.sentence == stopped.diagnosis.sentence)
    let again = try await session.carryOut(.step)
    #expect(again.report.step == stopped.report.step)
    #expect(again.report.divergence == stopped.report.divergence)
    session.send(.finish)
  }

  @Test("Commands are carried out and acknowledged in their order")
  func commandsAreCarriedOutInOrder() async throws {
    let session = TrainingSession(Run(.small), paused: true)
    let numbers = (0..<20).map { _ in session.send(.step) }
    #expect(numbers == Array(1...20))
    var seen: [Int] = []
    while seen.last != 20 {
      let last = seen.last ?? -1
      let snapshot = try await session.snapshot("the next command") { $0.acknowledged > last }
      // Each command is a step, so that a step tells which commands were carried out.
      #expect(snapshot.report.step == snapshot.acknowledged)
      seen.append(snapshot.acknowledged)
    }
    #expect(seen == seen.sorted())
    session.send(.finish)
  }

  @Test("No snapshot is made while one waits, and one when it was taken")
  func oneSnapshotWaitsAtMost() async throws {
    let told = Mutex(0)
    let session = TrainingSession(Run(.small), paused: true) { told.withLock { $0 += 1 } }
    for _ in 0..<10 { session.send(.step) }
    await session.barrier()
    #expect(told.withLock { $0 } == 1)
    #expect(session.takeSnapshot()?.report.step == 0)
    await session.barrier()
    #expect(told.withLock { $0 } == 2)
    let next = session.takeSnapshot()
    #expect(next?.report.step == 10)
    #expect(next?.acknowledged == 10)
    // Nothing has happened since: nothing to take, nobody told.
    await session.barrier()
    #expect(session.takeSnapshot() == nil)
    #expect(told.withLock { $0 } == 2)
    session.send(.finish)
  }

  @Test("A snapshot has as many columns as are looked at")
  func snapshotHasColumnsLookedAt() async throws {
    let session = TrainingSession(Run(.small), paused: true, until: nil)
    let snapshot = try await session.carryOut(
      .step, .step, .step, .step,
      .observe([.lossCurve(columns: 5), .gradientHistories(columns: 3)]))
    #expect(snapshot.lossCurve.count == 5)
    // The curve spans some steps from the start, so that it does not jump; four are in its corner.
    #expect(snapshot.curveLastStep == Curve.fewestSteps)
    #expect(snapshot.lossCurve.map { $0 == nil } == [false, true, true, true, true])
    #expect(snapshot.lossCurve[0]?.last == snapshot.report.loss)
    #expect(snapshot.gradientHistories.map(\.count) == [3, 3])
    #expect(
      snapshot.gradientHistories.map(\.last) == snapshot.report.layers.map(\.dataGradientNorm))
    session.send(.finish)
  }

  @Test("A curve that is longer than the shortest ends at the present step")
  func longCurveEndsAtPresentStep() async throws {
    let step = Curve.fewestSteps + 10
    let session = TrainingSession(Run(.small), pace: .max, until: .step(step))
    session.send(.observe([.lossCurve(columns: 30)]))
    let snapshot = try await session.snapshot("a pause") {
      $0.isPaused && !$0.lossCurve.isEmpty
    }
    #expect(snapshot.curveLastStep == step)
    #expect(snapshot.lossCurve.last??.last == snapshot.report.loss)
    session.send(.finish)
  }

  @Test("Every piece of work is preceded by the preparation of its thread")
  func threadIsPreparedBeforeWork() async throws {
    let prepared = Mutex(0)
    let session = TrainingSession(
      Run(.small), paused: true, prepareThread: { prepared.withLock { $0 += 1 } })
    _ = try await session.carryOut(.step, .step, .step)
    #expect(prepared.withLock { $0 } >= 4)
    session.send(.finish)
  }

  @Test("A grid is what the network of its step predicts, paused and running")
  func gridIsOfItsStep() async throws {
    let request = ScoreGrid.Request(x: -1.5...1.5, y: -1.5...1.5, columns: 12, rows: 9)
    let session = TrainingSession(Run(.small), paused: true)
    session.send(.observe([.scoreGrid(request)]))
    _ = try await session.snapshot("the first grid") { $0.grid?.step == 0 }
    session.send(.step)
    let stepped = try await session.snapshot("the next grid") { $0.grid?.step == 1 }
    try check(stepped)
    _ = try await session.carryOut(.nudgePace(up: true), .resume)
    let running = try await session.snapshot("a grid while running") { ($0.grid?.step ?? 0) >= 4 }
    try check(running)
    try check(try await session.carryOut(.pause))
    session.send(.finish)

    func check(_ snapshot: TrainingSession.Snapshot) throws {
      let grid = try #require(snapshot.grid)
      #expect(grid.step == snapshot.report.step)
      let headless = snapshot.run.train(steps: grid.step)
      let expected = ScoreGrid.evaluate(
        request, shape: snapshot.run.recipe.shape, parameters: headless.state.parameters,
        step: headless.state.step)
      #expect(grid == expected)
    }
  }

  @Test("A finished session trains no more and lets go")
  func finishedSessionLetsGo() async throws {
    weak var released: TrainingSession?
    do {
      let session = TrainingSession(Run(.small), pace: .max)
      released = session
      _ = try await session.snapshot("some steps") { $0.report.step >= 3 }
      let finished = try await session.carryOut(.finish)
      #expect(finished.isPaused)
      await session.barrier()
      #expect(released != nil)
    }
    // Its queue may still be holding the work that was the last to be done.
    for _ in 0..<10_000 where released != nil { await Task.yield() }
    #expect(released == nil)
  }

  @Test("The snapshots of a finished session end")
  func snapshotsOfFinishedSessionEnd() async throws {
    let session = TrainingSession(Run(.small), pace: .max)
    let steps = Task { await session.snapshots.reduce(into: 0) { $0 = $1.report.step } }
    session.send(.finish)
    let last = await steps.value
    await session.barrier()
    #expect(session.takeSnapshot() == nil)
    #expect(last >= 0)
  }

  @Test("Waiting for snapshots ends when its task is cancelled")
  func waitingForSnapshotsEnds() async throws {
    let session = TrainingSession(Run(.small), paused: true)
    let watching = Task { await session.snapshots.reduce(into: 0) { count, _ in count += 1 } }
    watching.cancel()
    #expect(await watching.value <= 1)
    session.send(.finish)
  }

  @Test("Two who watch both see the end, whoever takes which snapshot")
  func twoWatchersSeeEnd() async throws {
    let session = TrainingSession(Run(.small), pace: .max, until: .step(200))
    let watchers = (0..<2).map { _ in
      Task { await session.snapshots.reduce(into: 0) { $0 = max($0, $1.report.step) } }
    }
    while await session.timeline.report.step < 200 { await Task.yield() }
    session.send(.finish)
    var last = 0
    for watcher in watchers { last = max(last, await watcher.value) }
    #expect(last == 200)
  }

  @Test("It ends with its last reference")
  func endsWithLastReference() async throws {
    weak var watched: TrainingSession?
    do {
      let session = TrainingSession(Run(.small), pace: .max)
      watched = session
      _ = try await session.snapshot("some steps") { $0.report.step > 3 }
      #expect(watched != nil)
    }
    try await poll(every: .milliseconds(2), line: #line, orFail: { "the session goes on" }) {
      watched == nil ? () : nil
    }
  }

  @Test("After the end nothing is carried out")
  func nothingAfterEnd() async throws {
    let session = TrainingSession(Run(.small), paused: true)
    let last = try await session.carryOut(.finish)
    session.send(.step)
    session.send(.change(.learningRate(0.5)))
    let number = session.send(.reset)
    try await poll(every: .milliseconds(2), line: #line, orFail: { "nothing was acknowledged" }) {
      await session.acknowledged >= number ? () : nil
    }
    #expect(await session.timeline.state.step == last.report.step)
    #expect(await session.timeline.run.journal.controls.isEmpty)
  }
}
