extension TrainingSession {
  /// What a session looks like between two steps; every figure is for the same step.
  public struct Snapshot: Equatable, Sendable {
    /// The run so far.
    public let run: Run
    /// The settings in force.
    public let settings: Recipe.Settings
    /// The points to learn from.
    public let dataset: Dataset
    /// Whether the session waits.
    public let isPaused: Bool
    /// The pace that was asked for.
    public let pace: Pace
    /// The pace over the last few seconds; nil while there is nothing to measure.
    public let stepsPerSecond: Double?
    /// Whether there is something to undo.
    public let canUndo: Bool
    /// Whether there is something to redo.
    public let canRedo: Bool
    /// The report of the present step.
    public let report: StepReport
    /// How the run is going.
    public let diagnosis: Diagnosis
    /// The loss over all steps, shape (columns asked for); empty if nobody asked.
    public internal(set) var lossCurve: [Curve.Bucket?]
    /// The step at the right edge of ``lossCurve``.
    public let curveLastStep: Int
    /// The latest norms of the data's gradient in each layer, shape (layers, at most the columns asked for).
    public internal(set) var gradientHistories: [[Double]]
    /// The latest complete grid that was asked for; its step may be an earlier one.
    public internal(set) var grid: ScoreGrid?
    /// The number of the last command that was carried out.
    public let acknowledged: Int
    /// What there is to say about the last commands; it is new if its number is.
    public let notice: Notice?
  }
}
