extension TrainingSession {
  /// What a session looks like between two steps; every figure and the grid are of one step.
  public struct Snapshot: Equatable, Sendable {
    /// The run so far.
    public let run: Run
    /// The settings in force.
    public internal(set) var settings: Recipe.Settings
    /// The points to learn from.
    public let dataset: Dataset
    /// Whether the session waits.
    public internal(set) var isPaused: Bool
    /// The pace that was asked for.
    public internal(set) var pace: Pace
    /// The pace over the last few seconds; nil while there is nothing to measure.
    public internal(set) var stepsPerSecond: Double?
    /// Whether there is something to undo.
    public internal(set) var canUndo: Bool
    /// Whether undo takes back the last of ``changes``, all of it and nothing else.
    package internal(set) var undoTakesBackChange: Bool
    /// Whether there is something to redo.
    public internal(set) var canRedo: Bool
    /// The report of the step that the snapshot is of; see ``isCurrent``.
    public let report: StepReport
    /// How the run is going.
    public let diagnosis: Diagnosis
    /// What was changed so far; changes in one direction soon after each other are one.
    package let changes: [JoinedChange]
    /// The loss over all steps, shape (columns asked for); empty if nobody asked.
    public internal(set) var lossCurve: [Curve.Bucket?]
    /// How far the loss reaches over all steps.
    public let lossExtent: Curve.Extent
    /// The step at the right edge of ``lossCurve``.
    public let curveLastStep: Int
    /// The latest norms of the data's gradient in each layer, shape (layers, at most the columns asked for).
    public internal(set) var gradientHistories: [[Double]]
    /// The grid that was asked for, of the step of the report; coarser if it would take too long.
    public internal(set) var grid: ScoreGrid?
    /// The number of the last command that was carried out.
    public internal(set) var acknowledged: Int
    /// What there is to say about the last commands; it is new if its number is.
    package internal(set) var notice: Notice?
    /// Whether the figures are of the present step; if not, newer ones follow.
    package internal(set) var isCurrent: Bool
  }
}
