extension Glossary {
  /// Words that belong together.
  struct Chapter: Equatable, Sendable {
    /// What they are about.
    let name: String
    let entries: [Entry]
  }
}
