import Zeusgrad

extension TrainingSession.Snapshot {
  /// Whether the network's answer for a point is right.
  func isRight(_ point: Int) -> Bool {
    StepReport.isRight(score: report.scores[point], target: dataset.targets[point])
  }

  /// The points with the largest loss, largest first; equal ones in the order of the data.
  func worstPoints(atMost count: Int) -> [Int] {
    // What is not a number has no order: it is as bad as can be.
    let losses = report.pointLosses.map { $0.isNaN ? .infinity : $0 }
    // A few are found without putting all in order.
    guard count < 200 else {
      return Array(
        losses.indices.sorted { (losses[$0], $1) > (losses[$1], $0) }.prefix(count))
    }
    var worst: [Int] = []
    for (index, loss) in losses.enumerated() {
      if worst.count == count, let last = worst.last, loss <= losses[last] { continue }
      let place = worst.firstIndex { loss > losses[$0] } ?? worst.count
      worst.insert(index, at: place)
      if worst.count > count { worst.removeLast() }
    }
    return worst
  }

  /// The point that is marked in list and map: the selected one, else the worst if it is wrong.
  func markedPoint(selected: Int?) -> Int? {
    selected ?? worstPoints(atMost: 1).first { !isRight($0) }
  }
}
