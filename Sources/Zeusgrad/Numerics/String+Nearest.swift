extension [String] {
  /// The element that a mistyped word most probably meant: at most a third of it differs.
  package func nearest(to word: String) -> String? {
    // An absurdly long word is near to nothing, and comparing it would cost.
    guard word.count <= 40 else { return nil }
    let ranked = map { (name: $0, distance: $0.editDistance(to: word)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    // What has nothing in common with a name is not meant to be it, however short that is.
    let most = Swift.min(Swift.max(1, best.name.count / 3), word.count - 1, best.name.count - 1)
    return best.distance <= most ? best.name : nil
  }
}

extension String {
  /// How many letters have to be added, dropped, changed or swapped with the next to get another
  /// word (optimal string alignment).
  fileprivate func editDistance(to other: String) -> Int {
    let (word, other) = (Array(lowercased()), Array(other.lowercased()))
    // Row i: the distances of the first i letters to the beginnings of the other word.
    var rows = [Array(0...other.count)]
    for (i, letter) in word.enumerated() {
      var row = [i + 1]
      for (j, otherLetter) in other.enumerated() {
        var least = Swift.min(
          rows[i][j] + (letter == otherLetter ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == other[j - 1], otherLetter == word[i - 1] {
          least = Swift.min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[word.count][other.count]
  }
}
