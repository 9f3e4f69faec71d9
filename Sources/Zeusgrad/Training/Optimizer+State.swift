extension Optimizer {
  /// What an optimizer remembers from one update to the next.
  ///
  /// It is of one kind of optimizer and one set of parameters: another kind starts anew.
  public struct State: Equatable, Sendable {
    /// How many updates have been made.
    public private(set) var updates = 0
    /// What is remembered for each parameter, shape (slots, parameters); empty where nothing is.
    public internal(set) var memory: [Double] = []

    /// Creates the state before the first update.
    public init() {}

    private var kind: Kind?

    /// Becomes another state, in the memory that is there.
    mutating func take(_ other: State) {
      updates = other.updates
      kind = other.kind
      memory.take(other.memory)
    }

    /// Counts an update of so many parameters, and makes room for what is remembered of them.
    mutating func countUpdate(by optimizer: Optimizer, parameters count: Int) {
      if let kind, kind != optimizer.kind { self = State() }
      kind = optimizer.kind
      updates += 1
      let size = optimizer.kind.rule.slots(optimizer) * count
      if memory.count == size { return }
      // With its momentum a setting may change what is remembered.
      require(
        memory.isEmpty || size == 0,
        "the optimizer's state is for other parameters: it remembers \(memory.count) numbers, "
          + "\(count) parameters need \(size)")
      memory = Array(repeating: 0, count: size)
    }
  }
}
