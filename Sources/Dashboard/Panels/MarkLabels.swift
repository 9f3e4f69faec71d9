/// Where the texts of marks stand that share a row.
enum MarkLabels {
  /// Finds a place for each text: at the left of its mark, else at its right, else none.
  ///
  /// No text lies on a mark or leaves the row, and there is a blank between each and what is next to
  /// it besides its own mark. Of two that have no room side by side, the later has a text.
  ///
  /// - Parameters:
  ///   - marks: Their columns, ascending, and their texts.
  ///   - columns: How many columns the row has.
  ///   - taken: Columns that something else takes.
  /// - Returns: Where each text begins; nil where it has no room.
  static func starts(
    of marks: [(column: Int, text: String)], columns: Int, taken: Set<Int> = []
  ) -> [Int?] {
    var taken = taken.union(marks.map(\.column))
    var named: Set<Int> = []
    var starts: [Int?] = marks.map { _ in nil }
    for (index, mark) in marks.enumerated().reversed() where !named.contains(mark.column) {
      let length = mark.text.count
      let places = [
        (start: mark.column - length, blank: mark.column - length - 1),
        (start: mark.column + 1, blank: mark.column + 1 + length),
      ]
      let place = places.first { place in
        let text = place.start..<place.start + length
        return place.start >= 0 && text.upperBound <= columns && taken.isDisjoint(with: text)
          && !taken.contains(place.blank)
      }
      guard let place else { continue }
      starts[index] = place.start
      named.insert(mark.column)
      taken.formUnion(place.start..<place.start + length)
    }
    return starts
  }
}
