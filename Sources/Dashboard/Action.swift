import Zeusgrad

/// What a key does.
enum Action: Hashable, Sendable {
  /// Asks the session for something.
  case session(TrainingSession.Command)
  /// Shows the next view of what is on the stage.
  case nextView
  case nextTheme
  case previousTheme
  case focus(PanelID)
  case nextPanel
  case previousPanel
  case zoom
  case help
  case prompt
  case repaint
  /// Closes what is open, else quits.
  case close
  /// Closes what is open.
  case escape
}
