package import TerminalCanvas
package import Zeusgrad

/// What happens to the dashboard.
package enum Event: Sendable {
  /// What arrived from the terminal in one read.
  case input([InputEvent])
  case resize(Size)
  case snapshot(TrainingSession.Snapshot)
  /// Time passed; nothing else tells the dashboard the time, in seconds since it was opened.
  case time(Double)
}
