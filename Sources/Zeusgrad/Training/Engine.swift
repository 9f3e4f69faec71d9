/// What computes a loss and its gradient; both give the same bits.
public enum Engine: String, CaseIterable, Sendable {
  /// A program compiled from the graph of values.
  case compiled
  /// A graph of values for every sample: the readable one, which the other is derived from.
  case values
}
