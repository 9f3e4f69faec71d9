extension Dataset {
  /// Whether points of one class lie all around the middle of the other, in each eighth of a turn.
  ///
  /// Then a border has to enclose something. It is so for two coordinates only.
  var hasSurroundedClass: Bool {
    features == 2 && [1.0, -1.0].contains { isSurrounded($0) }
  }

  private func isSurrounded(_ target: Double) -> Bool {
    let inside = zip(inputs, targets).filter { $0.1 == target }.map(\.0)
    guard !inside.isEmpty else { return false }
    func mean(_ axis: Int) -> Double { inside.reduce(0) { $0 + $1[axis] } / Double(inside.count) }
    let middle = (x: mean(0), y: mean(1))
    var eighths: Set<Int> = []
    for (point, other) in zip(inputs, targets) where other != target {
      let (x, y) = (point[0] - middle.x, point[1] - middle.y)
      eighths.insert((x > 0 ? 1 : 0) + (y > 0 ? 2 : 0) + (abs(x) > abs(y) ? 4 : 0))
    }
    return eighths.count == 8
  }
}
