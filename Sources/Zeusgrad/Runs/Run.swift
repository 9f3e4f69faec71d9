/// A recipe and what was changed during training: all that is needed to get the same bits again.
public struct Run: Hashable, Sendable {
  /// What the run starts from.
  public var recipe: Recipe
  /// What was changed, and at which step.
  public var journal: Journal

  /// Creates a run.
  public init(_ recipe: Recipe = .default, journal: Journal = Journal()) {
    self.recipe = recipe
    self.journal = journal
  }

  /// The options that repeat the run up to a step with `train`.
  public func arguments(steps: Int) -> [String] {
    recipe.arguments + journal.upTo(step: steps).controls.flatMap { ["--at", $0.text] }
      + ["--steps", String(steps)]
  }

  /// The result of a run.
  public struct Result: Sendable {
    /// The run, with its journal.
    public let run: Run
    /// The last step's parameters and what the optimizer remembers.
    public let state: TrainerState
    /// The report of the last step.
    public let report: StepReport
    /// How the run went.
    public let diagnosis: Diagnosis
    /// What happened, in a sentence.
    public var sentence: String { diagnosis.sentence }
  }

  /// Trains for some steps, without a dashboard.
  ///
  /// - Parameters:
  ///   - steps: How many updates; fewer are made if a number stops being finite.
  ///   - engine: What computes; every number is the same either way.
  ///   - threads: How many threads share the work of a large network; nil: one for each processor.
  ///   - observe: Gets the reports of steps 0 to `steps`, in order.
  ///   - goesOn: Asked before each update; once it says no, the step that was reached is the last.
  /// - Returns: The result of the run.
  public func train(
    steps: Int, engine: Engine = .compiled, threads: Int? = nil,
    observe: (StepReport) -> Void = { _ in }, while goesOn: () -> Bool = { true }
  ) -> Result {
    train(
      steps: steps, engine: engine, threads: threads, observe: { report, _ in observe(report) },
      while: goesOn)
  }

  /// The same for those who want to know after each step how the run is going; what `observe`
  /// throws ends it.
  public func train(
    steps: Int, engine: Engine = .compiled, threads: Int? = nil,
    observe: (StepReport, Diagnosis) throws -> Void, while goesOn: () -> Bool = { true }
  ) rethrows -> Result {
    require(steps >= 0, "a run cannot train \(steps) steps")
    let trainer = Trainer(recipe, engine: engine, threads: threads)
    var state = trainer.start(journal)
    var diagnosis = Diagnosis(trainer.dataset, learningRate: recipe.learningRate)
    while true {
      let isLast = state.step == steps || !goesOn()
      let report = isLast ? trainer.report(state) : trainer.advance(&state, journal: journal)
      diagnosis.observe(report)
      try observe(report, diagnosis)
      if isLast || report.divergence != nil {
        return Result(run: self, state: state, report: report, diagnosis: diagnosis)
      }
    }
  }
}
