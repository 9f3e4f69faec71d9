extension TrainingSession {
  /// What a snapshot should hold beside its figures; it costs something to compute.
  ///
  /// Of several requests of one kind the last counts.
  public enum SnapshotRequest: Hashable, Sendable {
    /// The loss over all steps, for so many columns.
    case lossCurve(columns: Int)
    /// The latest gradient norms of each layer, at most so many.
    case gradientHistories(columns: Int)
    /// The scores over a part of the plane.
    case scoreGrid(ScoreGrid.Request)
  }
}

extension [TrainingSession.SnapshotRequest] {
  /// The scores that are asked for; nil: none.
  package var scoreGrid: ScoreGrid.Request? {
    lazy.compactMap { if case .scoreGrid(let request) = $0 { request } else { nil } }.last
  }
}
