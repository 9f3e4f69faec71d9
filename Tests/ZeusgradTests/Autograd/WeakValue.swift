import Zeusgrad

/// A weak reference to a value, which a test may look at from another thread.
final class WeakValue: @unchecked Sendable {
  weak var value: Value?

  init(_ value: Value? = nil) { self.value = value }
}
