/// The columns of the gradient panel for a width; the least important are left out first.
struct GradientColumns {
  /// Layer and shape, such as `2   16→16`.
  static let name = 10
  static let norm = 9
  static let updateRatio = 9
  static let deadUnits = 7
  let bar: Int
  let history: Int
  let hasUpdateRatio: Bool
  let hasDeadUnits: Bool

  init(columns: Int) {
    var room = columns - Self.name - Self.norm
    hasDeadUnits = room >= Self.deadUnits + 7
    if hasDeadUnits { room -= Self.deadUnits }
    hasUpdateRatio = room >= Self.updateRatio + 14
    if hasUpdateRatio { room -= Self.updateRatio }
    history = room >= 12 ? min(40, room / 2 - 1) : 0
    bar = max(0, room - (history > 0 ? history + 1 : 0))
  }
}
