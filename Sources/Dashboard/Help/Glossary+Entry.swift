extension Glossary {
  /// A word with all its names, and what it means.
  struct Entry: Equatable, Sendable {
    /// As it is on the screen, then what else it is called.
    let names: [String]
    let text: String

    init(_ names: String..., is text: String) {
      self.names = names
      self.text = text
    }

    /// The names as a heading.
    var heading: String { names.joined(separator: " · ") }
  }
}
