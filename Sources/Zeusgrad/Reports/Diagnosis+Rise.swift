extension Diagnosis {
  /// A loss that has risen and not come back.
  struct Rise: Equatable, Sendable {
    /// The last loss before it.
    let from: Best
    /// The highest loss since.
    var peak: Best
    /// Whether there was no other in the steps before.
    let isFirst: Bool
    let cause: Cause
  }

  /// What may have caused something.
  package struct Cause: Equatable, Sendable {
    /// The learning rate of the update that did it.
    package let rate: Double
    /// The raise of the learning rate shortly before; nil if there was none.
    package let change: RateChange?
    /// Whether it was the penalty, which pulled harder than the data, and no raise of the rate.
    package let isPenalty: Bool
  }
}
