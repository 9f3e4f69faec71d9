package import Zeusgrad

/// What the dashboard wants done.
package enum Command: Equatable, Sendable {
  case session(TrainingSession.Command)
  /// Paint every cell anew.
  case repaint
  case quit
}
