package import Zeusgrad

/// What is shown from the start, as if keys had brought it about.
package struct Opening: Sendable {
  /// The panel in focus; nil: the usual one.
  package var focus: PanelID?
  /// Whether it is shown alone.
  package var isZoomed = false
  /// Whether the axis of the loss is logarithmic.
  package var hasLogAxis = false

  package init() {}
}

extension State {
  /// Shows a scene from the start.
  package mutating func open(_ opening: Opening) {
    focus = opening.focus ?? focus
    isZoomed = opening.isZoomed
    if opening.hasLogAxis, var panel = panels[.loss] as? LossPanel {
      panel.isLogarithmic = true
      panels[.loss] = panel
    }
    arrange()
  }
}

extension PanelID {
  /// How a panel is named: by its word.
  package static let format = ValueFormat.choice(Panels.standard.numbered.map(\.id), by: \.word)
}
