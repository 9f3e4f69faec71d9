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

  /// What the session says of a command that was carried out, or could not be.
  public struct Notice: Equatable, Sendable {
    /// Counts the notices.
    public let number: Int
    /// What happened.
    public let text: String
  }

  /// What of a session is looked at, and how finely.
  public struct View: Equatable, Sendable {
    /// How many columns the loss curve has.
    public var curveColumns: Int
    /// How many columns the history of a gradient norm has.
    public var historyColumns: Int
    /// Where the scores are wanted; nil for nowhere.
    public var grid: ScoreGrid.Request?

    /// Creates a view, by default of the figures alone.
    public init(curveColumns: Int = 0, historyColumns: Int = 0, grid: ScoreGrid.Request? = nil) {
      self.curveColumns = curveColumns
      self.historyColumns = historyColumns
      self.grid = grid
    }
  }

  /// What a session can be told to do.
  public enum Command: Equatable, Sendable {
    case pause
    case resume
    case togglePause
    /// Pauses and trains one step.
    case step
    /// Steps the learning rate along the 1–2–5 ladder.
    case nudgeLearningRate(up: Bool)
    /// Changes something that the next update uses.
    case change(Control.Change)
    /// Steps the pace along its ladder.
    case nudgePace(up: Bool)
    /// Sets the pace.
    case setPace(Pace)
    /// Goes back to step 0 with the same seed and the learning rate now in force.
    case reset
    /// Starts with the next seed and the learning rate now in force.
    case newSeed
    /// Takes back the last change of the learning rate, reset or new seed.
    case undo
    /// Takes back the last undo.
    case redo
    /// Says what of the session is looked at.
    case look(View)
    /// Ends training for good.
    case finish
  }
}
