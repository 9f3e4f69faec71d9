import Zeusgrad

extension TrainingSession.Snapshot {
  /// Whether the network's answer for a point is right.
  func isRight(_ point: Int) -> Bool {
    StepReport.isRight(score: report.scores[point], target: dataset.targets[point])
  }

  /// The points with the largest loss, largest first; equal ones in the order of the data.
  func worstPoints(atMost count: Int) -> [Int] {
    var worst: [Int] = []
    for (index, loss) in report.pointLosses.enumerated() {
      let place = worst.firstIndex { loss > report.pointLosses[$0] } ?? worst.count
      guard place < count else { continue }
      worst.insert(index, at: place)
      if worst.count > count { worst.removeLast() }
    }
    return worst
  }

  /// The point with the largest loss, if it is wrong: the one that is marked in list and map.
  var markedPoint: Int? { worstPoints(atMost: 1).first { !isRight($0) } }
}
