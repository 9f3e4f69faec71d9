extension KeyMap {
  /// Lines that belong together.
  struct Group: Sendable {
    /// What they are about.
    let name: String
    let lines: [Line]
  }
}
