/// The candidate that was perhaps meant, if one is near enough to ask.
package func nearest(to word: String, among candidates: [String]) -> String? {
  let typed = Array(word.lowercased().prefix(64))
  if let longer = candidates.first(where: { !typed.isEmpty && $0.hasPrefix(String(typed)) }) {
    return longer
  }
  let rated = candidates.map { (candidate: $0, distance: editDistance(typed, Array($0))) }
  guard let best = rated.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(2, typed.count / 3) ? best.candidate : nil
}

/// How many letters to insert, drop or replace to turn one word into the other (Levenshtein 1966).
package func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var row = Array(0...other.count)
  for (i, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, otherLetter) in other.enumerated() {
      let replaced = diagonal + (letter == otherLetter ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[other.count]
}
