extension TrainingSession {
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
}
