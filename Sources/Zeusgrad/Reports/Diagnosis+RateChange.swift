extension Diagnosis {
  /// A change of the learning rate; changes in one direction, at most 20 steps apart, are one.
  package struct RateChange: Equatable, Sendable {
    /// The rate before.
    package internal(set) var from: Double
    /// The rate since.
    package internal(set) var to: Double
    /// The step of its first change.
    package internal(set) var firstStep: Int
    /// The step of its last change.
    package internal(set) var lastStep: Int

    /// The largest distance of changes that are one.
    package static let longestGap = 20

    /// After so many steps a change is no longer blamed for what happens.
    private static let memory = 50

    /// Whether another change continues this one.
    package func isContinued(by rate: Double, at step: Int) -> Bool {
      step - lastStep <= Self.longestGap && (rate > to) == (to > from)
    }

    /// Takes in the next change if that continues this one.
    mutating func join(to rate: Double, at step: Int) -> Bool {
      guard isContinued(by: rate, at: step) else { return false }
      to = rate
      lastStep = step
      return true
    }

    /// The change, if it is a raise shortly before what began at one step and is seen at another.
    func mayCause(what step: Int, from start: Int) -> RateChange? {
      // One that is made at a step is first used by the update that follows.
      to > from && firstStep <= start && lastStep < step && step - lastStep <= Self.memory
        ? self : nil
    }
  }
}
