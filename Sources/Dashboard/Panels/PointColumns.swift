/// The columns of an entry of the points panel, for a wide one, a narrow one and a very narrow one.
///
/// The first column of an entry is kept free for a mark.
struct PointColumns {
  /// Where the point itself begins; nil where there is no room for it.
  let place: Int?
  let name: Int
  /// How many columns the name of the class may take.
  let nameColumns: Int
  let scoreColumns: Int
  let scoreEnd: Int
  let lossColumns: Int
  let lossEnd: Int
  let verdictGap: Int
  /// What is written after a wrong point.
  let verdict: String
  /// How many entries stand side by side.
  let entries: Int
  /// How many columns lie between the beginnings of two entries.
  let pitch: Int

  /// How many columns a narrow entry takes, and with the gap after it.
  private static let narrow = 38
  private static let gap = 2

  init(columns: Int) {
    entries = max(1, (columns + Self.gap) / (Self.narrow + Self.gap))
    pitch = Self.narrow + Self.gap
    if entries == 1, columns >= 52 {
      (place, name, nameColumns, scoreColumns, scoreEnd) = (1, 18, 9, 8, 36)
      (lossColumns, lossEnd, verdictGap, verdict) = (7, 44, 2, "wrong")
    } else if columns >= Self.narrow {
      (place, name, nameColumns, scoreColumns, scoreEnd) = (1, 16, 7, 6, 30)
      (lossColumns, lossEnd, verdictGap, verdict) = (5, 36, 1, "✗")
    } else {
      (place, name, nameColumns, scoreColumns, scoreEnd) = (nil, 1, 7, 6, 15)
      (lossColumns, lossEnd, verdictGap, verdict) = (5, 21, 1, "✗")
    }
  }
}
