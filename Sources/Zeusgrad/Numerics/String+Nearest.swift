extension [String] {
  /// The element that a mistyped word most probably meant: at most a third of it differs.
  package func nearest(to word: String) -> String? {
    // An absurdly long word is near to nothing, and comparing it would cost.
    guard word.count <= 40 else { return nil }
    let ranked = map { (name: $0, distance: $0.editDistance(to: word)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= Swift.max(1, best.name.count / 3) ? best.name : nil
  }
}

extension String {
  /// How many letters have to be added, dropped or changed to get another word (Levenshtein).
  fileprivate func editDistance(to other: String) -> Int {
    let letters = Array(other.lowercased())
    var row = Array(0...letters.count)
    for (i, letter) in lowercased().enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, otherLetter) in letters.enumerated() {
        let changed = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[letters.count]
  }
}
