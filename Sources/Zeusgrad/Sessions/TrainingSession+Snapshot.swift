extension TrainingSession {
  /// What a session looks like between two steps; every figure is of the same step.
  public struct Snapshot: Equatable, Sendable {
    /// The run so far.
    public let run: Run
    /// The points to learn from.
    public let dataset: Dataset
    /// How many parameters the network has.
    public let parameterCount: Int
    /// Whether the session waits.
    public let isPaused: Bool
    /// The pace that was asked for.
    public let pace: Pace
    /// The pace of the last seconds; nil while there is nothing to measure.
    public let stepsPerSecond: Double?
    /// The report of the present step.
    public let report: StepReport
    /// How the run goes.
    public let diagnosis: Diagnosis
    /// The loss over all steps, shape (View.curveColumns).
    public let lossCurve: [Curve.Bucket?]
    /// The step at the right edge of ``lossCurve``.
    public let curveLastStep: Int
    /// The latest gradient norms of each layer, shape (layers, at most View.historyColumns).
    public let gradientHistories: [[Double]]
    /// The latest complete grid that was asked for; its step may be an earlier one.
    public let grid: ScoreGrid?
    /// The number of the last command that was carried out.
    public let acknowledged: Int
    /// What the last commands have to say; new where its number is.
    public let notice: Notice?
  }
}
