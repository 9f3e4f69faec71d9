/// How snapshots are made: their figures, points and grid are of one step at every pace.
extension TrainingSession {
  /// For how long a snapshot waits for its grid; a grid that takes longer is computed beside training.
  private static let patience = Duration.milliseconds(2)

  func publishIfOutdated() {
    if isOutdated { publish() }
  }

  /// Makes a snapshot, if the last one was taken.
  ///
  /// Where a grid takes time, the figures of its step wait for it; whether the session waits, the
  /// settings in force and what is acknowledged do not: they go out with the figures before.
  func publish() {
    isOutdated = true
    guard mailbox.isEmpty else { return }
    if unfinished == nil { beginSnapshot() }
    if unfinished == nil {
      isOutdated = false
    } else if !hasNews {
      return
    }
    guard var snapshot = complete else { return }
    hasNews = false
    addPresent(to: &snapshot)
    mailbox.put(snapshot)
    if isFinished { mailbox.close() }
  }

  /// Begins a snapshot of the present step, and finishes it if that is quick.
  private func beginSnapshot() {
    let snapshot = presentSnapshot()
    guard let request = requests.scoreGrid, !isFinished else {
      complete = snapshot
      return
    }
    unfinished = snapshot
    let state = timeline.state
    if grids.begin(request, state, trainer.recipe.shape(with: state.settings))
      || grids.work(until: .now + Self.patience)
    {
      finishSnapshot()
    }
  }

  /// Completes a snapshot with its grid.
  func finishSnapshot() {
    unfinished?.grid = grids.latest
    complete = unfinished ?? complete
    unfinished = nil
    isOutdated = true
    hasNews = true
  }

  /// Goes over to another run: its figures are there at once, only its grid has to be computed.
  func dropGrid() {
    grids.drop()
    unfinished = nil
    complete = presentSnapshot()
  }

  /// Brings what does not belong to a step up to date.
  private func addPresent(to snapshot: inout Snapshot) {
    snapshot.settings = timeline.state.settings
    snapshot.isPaused = isPaused
    snapshot.pace = pace
    snapshot.stepsPerSecond = isPaused ? nil : stepMeter.rate(at: .now)
    snapshot.canUndo = history.canUndo
    snapshot.undoTakesBackChange = history.takesBack(timeline.changes.last)
    snapshot.canRedo = history.canRedo
    snapshot.acknowledged = acknowledged
    snapshot.notice = notice
    snapshot.isCurrent = unfinished == nil
  }

  /// All of the present step but its grid.
  private func presentSnapshot() -> Snapshot {
    let curveLastStep = max(Curve.fewestSteps, timeline.report.step)
    var snapshot = Snapshot(
      run: timeline.run, settings: timeline.state.settings, dataset: trainer.dataset,
      isPaused: isPaused, pace: pace, stepsPerSecond: nil, canUndo: history.canUndo,
      undoTakesBackChange: history.takesBack(timeline.changes.last), canRedo: history.canRedo,
      report: timeline.report, diagnosis: timeline.diagnosis,
      changes: timeline.changes, lossCurve: [], lossExtent: timeline.lossCurve.extent,
      curveLastStep: curveLastStep,
      gradientHistories: timeline.gradientCurves.map { _ in [] }, grid: nil,
      acknowledged: acknowledged, notice: notice, isCurrent: true)
    for request in requests {
      switch request {
      case .lossCurve(let columns):
        snapshot.lossCurve = timeline.lossCurve.columns(columns, lastStep: curveLastStep)
      case .gradientHistories(let columns):
        snapshot.gradientHistories = timeline.gradientCurves.map { $0.latest(columns) }
      case .scoreGrid: break
      }
    }
    return snapshot
  }
}
