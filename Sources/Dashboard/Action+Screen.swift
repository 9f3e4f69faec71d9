/// What concerns the screen alone.
extension Action {
  /// Changes the dashboard, and has nothing done outside of it.
  private static func screen(
    _ name: String, _ change: @escaping @Sendable (inout State) -> Void
  ) -> Action {
    Action(name) { state in
      change(&state)
      return []
    }
  }

  /// Shows the next view of what is on the stage.
  static let nextView = screen("next view") { state in
    guard let panel = state.panels.standing(at: .stage).first else { return }
    state.changeSeen(panel.id) { $0.showNextView(in: &$1) }
  }

  /// Makes the axis of the loss logarithmic or linear.
  static let otherLossAxis = screen("other loss axis") { state in
    state.changeSeen(.loss) { panel, _ in
      guard var loss = panel as? LossPanel else { return }
      loss.isLogarithmic.toggle()
      panel = loss
    }
  }

  static let nextTheme = screen("next theme") { $0.showTheme($0.theme + 1) }
  static let previousTheme = screen("previous theme") { $0.showTheme($0.theme - 1) }

  static func focus(_ panel: PanelID) -> Action {
    screen("focus \(panel.word)") { $0.focus = panel }
  }

  static let nextPanel = screen("next panel") { $0.changeFocus(by: 1) }
  static let previousPanel = screen("previous panel") { $0.changeFocus(by: -1) }

  static let zoom = screen("zoom") { state in
    switch state.layout.kind {
    case .full, .compact: state.isZoomed.toggle()
    case .single: state.doNothing("\(state.panels[state.focus].title) has the screen to itself")
    case .tooSmall: break
    }
  }

  static let help = screen("help") { $0.help = $0.help == nil ? HelpPage() : nil }

  static let prompt = screen("prompt") { $0.openPrompt(.command) }
  static let search = screen("search") { $0.openPrompt(.search) }

  static let repaint = Action("repaint") { _ in [.repaint] }

  /// Closes what is open, else quits.
  static let close = Action("close") { $0.close() ? [] : [.quit] }

  /// Closes what is open.
  static let escape = screen("escape") { _ = $0.close() }
}
