/// A run and how far it has come: all that undo needs to bring it back.
struct Timeline: Sendable {
  var run: Run
  private(set) var state: TrainerState
  /// The state as it came to the present step, before the controls of that step.
  private var arrival: TrainerState
  /// The steps of changes that came so soon after the one before that both count as one.
  private var hasty: Set<Int> = []
  /// The report of the present step.
  private(set) var report: StepReport
  private(set) var diagnosis: Diagnosis
  private(set) var lossCurve = Curve()
  /// The norm of the data's gradient in each layer.
  private(set) var gradientCurves: [Curve]

  /// Begins a run.
  init(_ run: Run, with trainer: Trainer) {
    self.run = run
    arrival = trainer.start()
    state = arrival
    run.journal.apply(to: &state)
    report = trainer.report(state)
    diagnosis = Diagnosis(trainer.dataset, learningRate: run.recipe.learningRate)
    gradientCurves = trainer.shape.layers.map { _ in Curve() }
    record()
  }

  /// Trains one step; where that is refused, the report says why.
  mutating func advance(with trainer: Trainer) {
    let before = trainer.advance(&state)
    if before.divergence == nil {
      arrival = state
      run.journal.apply(to: &state)
      report = trainer.report(state)
      record()
    } else {
      report = before
      diagnosis.observe(before)
    }
  }

  /// What was changed so far.
  var changes: [JoinedChange] {
    run.journal.joinedChanges(upTo: state.step, from: run.recipe.settings, hasty: hasty)
  }

  /// Writes a change of the present step into the journal and puts it into effect.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - trainer: The trainer of the run.
  ///   - isHasty: Whether it came so soon after the one before that both count as one.
  mutating func change(_ change: Control.Change, with trainer: Trainer, isHasty: Bool = false) {
    if isHasty { hasty.insert(state.step) }
    run.journal.record(Control(step: state.step, change))
    // From how it was before, as a replay does: two changes of one field at one step are one.
    state = arrival
    run.journal.apply(to: &state)
    report = trainer.report(state)
    diagnosis.observe(report)
  }

  private mutating func record() {
    lossCurve.append(report.loss)
    for (index, layer) in report.layers.enumerated() {
      gradientCurves[index].append(layer.dataGradientNorm)
    }
    diagnosis.observe(report)
  }
}
