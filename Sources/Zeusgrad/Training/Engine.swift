/// What computes a loss and its gradient; both give the same bits.
public enum Engine: String, CaseIterable, Sendable {
  /// A graph of values for every sample: the readable one, which the other is derived from.
  case values
  /// A program compiled from that graph.
  case compiled
}
