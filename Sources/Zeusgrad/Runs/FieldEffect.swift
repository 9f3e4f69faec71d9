/// When a change of a field takes effect, and what it undoes.
package enum FieldEffect: Hashable, Sendable {
  /// From the start only: of a run, or of the program.
  case atStart
  /// While a run trains, from the next update on; what the optimizer remembers may be of no use then.
  case live(resetsOptimizer: Bool = false)

  /// Whether it takes effect while a run trains.
  package var isLive: Bool { self != .atStart }
}
