package import Zeusgrad

/// What the dashboard wants done.
package enum Command: Equatable, Sendable {
  case session(TrainingSession.Command)
  /// Repaint every cell.
  case repaint
  case quit
}
