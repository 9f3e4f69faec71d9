/// When a change of a field takes effect.
package enum FieldEffect: Hashable, Sendable {
  /// From the start only: of a run, or of the program.
  case atStart
  /// While a run trains, from the next update on.
  case live
}
