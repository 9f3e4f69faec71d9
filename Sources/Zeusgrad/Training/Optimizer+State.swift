extension Optimizer {
  /// What an optimizer remembers from one update to the next.
  public struct State: Equatable, Sendable {
    /// How many updates have been made.
    public private(set) var updates = 0
    /// What is remembered for each parameter, shape (slots, parameters); empty where nothing is.
    public internal(set) var memory: [Double] = []

    /// Creates the state before the first update.
    public init() {}

    /// Counts an update; memory of another size is of no use and is replaced by zeros.
    mutating func countUpdate(memory count: Int) {
      updates += 1
      if memory.count != count { memory = Array(repeating: 0, count: count) }
    }
  }
}
