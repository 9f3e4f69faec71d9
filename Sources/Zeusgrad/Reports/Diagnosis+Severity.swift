extension Diagnosis {
  /// How bad something is.
  public enum Severity: Sendable {
    case neutral
    case good
    case warning
    case bad
  }
}
