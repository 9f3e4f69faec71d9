import CTerminal

/// What a thread other than the main one does so that its crash gives the terminal back.
package enum CrashGuard {
  /// Lets a stack overflow on the calling thread be handled; called again it costs nothing.
  ///
  /// A dispatch queue moves between threads, so every work item calls it first.
  package static func protectThread() { zt_guard_thread() }
}
