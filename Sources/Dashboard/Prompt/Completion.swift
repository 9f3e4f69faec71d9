/// What the word being typed can become.
package struct Completion: Equatable, Sendable {
  /// What stands before that word.
  let start: String
  /// What it can become, in the order of their tables; each begins with it.
  let words: [String]
  /// What follows a word that is the only one.
  let end: String
  /// The word that is tried at the moment, if several can be.
  private(set) var index: Int?

  /// The completions of a line in which the cursor is at the end.
  init(of line: String, in state: State) {
    let parts = PromptWords(line)
    if parts.separator.isEmpty {
      start = ""
      words = PromptCommand.all.compactMap { $0.name(beginningWith: parts.name) }
      let only = words.count == 1 ? try? PromptCommand.named(words[0]) : nil
      end = only?.allowed(state) == nil ? "" : " "
    } else {
      start = parts.name + parts.separator
      let all = (try? PromptCommand.named(parts.name))?.choices(state) ?? []
      let typed = parts.rest.lowercased()
      words = all.filter { $0.lowercased().hasPrefix(typed) }
      end = ""
    }
  }

  /// The line with as much of the word as is certain; then with each that is possible, in turn.
  mutating func next(after line: String, backwards: Bool = false) -> String {
    if let index {
      self.index = (index + (backwards ? words.count - 1 : 1)) % words.count
    } else if words.count == 1 {
      return start + words[0] + end
    } else {
      let certain = start + commonBeginning
      if certain.count > line.count || words.isEmpty { return words.isEmpty ? line : certain }
      index = backwards ? words.count - 1 : 0
    }
    return start + words[index ?? 0]
  }

  /// The possible words, the one that is tried first of all.
  var shown: [String] {
    let first = index ?? 0
    return Array(words[first...] + words[..<first])
  }

  private var commonBeginning: String {
    words.dropFirst().reduce(words.first ?? "") { $0.commonPrefix(with: $1) }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
