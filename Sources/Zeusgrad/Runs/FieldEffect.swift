/// When a change to a field takes effect, and what it resets.
package enum FieldEffect: Hashable, Sendable {
  /// From the start only: of a run, or of the program.
  case atStart
  /// While a run trains, from the next update on; it may reset what the optimizer remembers.
  case live(resetsOptimizer: Bool = false)

  /// Whether it takes effect while a run trains.
  package var isLive: Bool { self != .atStart }
}
