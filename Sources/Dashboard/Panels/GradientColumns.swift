/// The columns of the gradient panel for a width; the least important are left out first.
struct GradientColumns {
  /// Layer and shape, such as `2   16→16`.
  static let name = 10
  static let norm = 9
  static let updateRatio = 9
  static let deadUnits = 7
  /// The numbers at the ends of a high history, such as `1e-4`, with a blank before them.
  static let ends = 6
  let bar: Int
  let history: Int
  let hasPenaltyNorm: Bool
  let hasUpdateRatio: Bool
  let hasDeadUnits: Bool

  /// - Parameters:
  ///   - columns: How many there are.
  ///   - hasPenalty: Whether there is a penalty whose norm could be shown.
  ///   - isHigh: Whether a layer has several rows, so that its history shows more than its bar.
  init(columns: Int, hasPenalty: Bool = false, isHigh: Bool = false) {
    var room = columns - Self.name - Self.norm
    hasDeadUnits = room >= Self.deadUnits + 7
    if hasDeadUnits { room -= Self.deadUnits }
    hasUpdateRatio = room >= Self.updateRatio + 14
    if hasUpdateRatio { room -= Self.updateRatio }
    hasPenaltyNorm = hasPenalty && room >= Self.norm + 20
    if hasPenaltyNorm { room -= Self.norm }
    let widest = isHigh ? room - min(20, room / 3) - 1 : min(40, room / 2 - 1)
    history = room >= 12 ? widest : 0
    bar = max(0, room - (history > 0 ? history + 1 : 0))
  }
}
