extension Diagnosis {
  /// A change of the learning rate; changes at most 20 steps apart count as one.
  public struct RateChange: Equatable, Sendable {
    /// The rate before.
    public internal(set) var from: Double
    /// The rate since.
    public internal(set) var to: Double
    /// The step of the last change that it includes.
    public internal(set) var lastStep: Int
  }
}
