import Zeusgrad

extension State {
  /// Marks a point in list and map and says what it is; nil: the worst one is marked again.
  mutating func select(_ point: Int?) {
    selectedPoint = point
    guard let point, let session else { return }
    let (data, report) = (session.dataset, session.report)
    let place = data.inputs[point].map { $0.signed(columns: 5) }.joined(separator: ", ")
    let name = data.targets[point] > 0 ? data.positiveName : data.negativeName
    let score = report.scores[point].signed(columns: 6)
    let verdict = session.isRight(point) ? "right" : "wrong"
    let loss = report.pointLosses[point].fixed(2, columns: 6)
    say("(\(place)) \(name): score \(score), loss \(loss), \(verdict)")
  }
}
