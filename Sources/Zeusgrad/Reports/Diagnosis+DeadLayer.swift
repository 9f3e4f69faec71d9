extension Diagnosis {
  /// A layer whose units are all off for every point.
  package struct DeadLayer: Equatable, Sendable {
    /// Which layer, from 1.
    package let layer: Int
    /// How many units it has.
    package let units: Int
    /// The step since which it is dead.
    package let since: Int
    /// The raise of the learning rate shortly before; nil if there was none.
    package let after: RateChange?
  }
}
