internal import Synchronization

// Counters, shared by all threads.

/// Numbers the passes over graphs, so that no pass needs to clear the marks of another.
private let lastPass = Atomic<UInt64>(0)

/// Advances when a number is set.
private let clock = Atomic<UInt64>(1)

extension Value {
  /// The number of a new pass.
  static func newPass() -> UInt64 { lastPass.wrappingAdd(1, ordering: .relaxed).newValue }

  /// The time at which a number is computed.
  @inline(__always)
  static var now: UInt64 { clock.load(ordering: .relaxed) }

  /// The time at which a number is set: after all that has been computed.
  static func nextTime() -> UInt64 { clock.wrappingAdd(1, ordering: .relaxed).newValue }
}
