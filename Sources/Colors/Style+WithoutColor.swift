package import TerminalCanvas

extension Style {
  /// What is left of the style without colour: bold, and reverse for what must stand out.
  package var withoutColor: (bold: Bool, reverse: Bool) {
    switch background {
    case .bar, .wrong: (bold, true)
    case .paused, .running: (true, true)
    default: (bold, false)
    }
  }
}
