extension Glossary {
  /// A word with all its names, and what it means.
  struct Entry: Equatable, Sendable {
    /// As it is on the screen, then what else it is called.
    let names: [String]
    /// What it is asked for by too, without being shown.
    let otherNames: [String]
    let text: String

    init(_ names: String..., also otherNames: [String] = [], is text: String) {
      self.names = names
      self.otherNames = otherNames
      self.text = text
    }

    /// A line of keys, under a name.
    init(_ line: KeyMap.Line) {
      names = [line.keys]
      otherNames = []
      text = line.help.prefix(1).uppercased() + line.help.dropFirst() + "."
    }

    var allNames: [String] { names + otherNames }

    /// The names as a heading.
    var heading: String { names.joined(separator: " · ") }
  }
}
