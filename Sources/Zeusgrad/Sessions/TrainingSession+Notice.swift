extension TrainingSession {
  /// What the session says of a command that was carried out, or could not be.
  public struct Notice: Equatable, Sendable {
    /// Counts the notices.
    public let number: Int
    /// What happened.
    public let text: String
  }
}
