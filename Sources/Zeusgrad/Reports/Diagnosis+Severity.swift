extension Diagnosis {
  /// How bad something is.
  package enum Severity: Sendable {
    case neutral
    case good
    case warning
    case bad
  }
}
