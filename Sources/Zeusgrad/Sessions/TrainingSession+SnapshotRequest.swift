extension TrainingSession {
  /// What a snapshot should hold besides its figures; each costs something to compute.
  ///
  /// If there are several requests of one kind, the last counts.
  public enum SnapshotRequest: Hashable, Sendable {
    /// The loss over all steps, in `columns` columns.
    case lossCurve(columns: Int)
    /// The latest norms of the data's gradient in each layer, at most `columns` of them.
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
