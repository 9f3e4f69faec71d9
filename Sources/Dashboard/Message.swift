/// A short text that goes away by itself.
package struct Message: Equatable, Sendable {
  package var text: String
  /// When it goes, in seconds since the opening.
  package var end: Double
  /// Whether it is about the last key alone, so that the next one takes it away.
  package var isOfKey = false
}
