extension Diagnosis {
  /// A layer whose units are all off for every point.
  public struct DeadLayer: Equatable, Sendable {
    /// Which layer, from 1.
    public let layer: Int
    /// How many units it has.
    public let units: Int
    /// The step since which it is dead.
    public let since: Int
    /// The raise of the learning rate shortly before; nil if there was none.
    public let after: RateChange?
  }
}
