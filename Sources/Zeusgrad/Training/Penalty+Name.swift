extension Penalty {
  /// What it is called: `L2`, or `the penalty` where there are two.
  package var name: String { l1 > 0 && l2 > 0 ? "the penalty" : l1 > 0 ? "L1" : "L2" }

  /// With its factor, such as `L2 0.3`.
  package var nameWithFactor: String {
    l1 > 0 && l2 > 0 ? "the penalty" : l1 > 0 ? "L1 \(l1.short)" : "L2 \(l2.short)"
  }
}
