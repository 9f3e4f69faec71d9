/// The columns of the points panel, for a wide one or a narrow one.
struct PointColumns {
  let place: Int
  /// What stands between the coordinates.
  let comma: String
  let name: Int
  let scoreEnd: Int
  let lossEnd: Int
  let verdictGap: Int
  /// What is written after a wrong point.
  let verdict: String

  init(columns: Int) {
    let isWide = columns >= 52
    // Before it there is room for an arrow.
    place = 1
    comma = isWide ? ", " : ","
    name = isWide ? 20 : 15
    scoreEnd = isWide ? 35 : 29
    lossEnd = isWide ? 44 : 35
    verdictGap = isWide ? 2 : 1
    verdict = isWide ? "wrong" : "✗"
  }
}
