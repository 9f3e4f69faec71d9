import TerminalCanvas

extension Style {
  /// The WCAG contrast that a palette promises between this text and this ground, or more.
  var promisedContrast: Double {
    if let level = foreground.fieldGlyphLevel {
      // Near the boundary the field sinks into the surface, but no mark of it vanishes.
      let strength = Double(level.magnitude) / Double(Role.levels)
      return 2.8 + (4.5 - 2.8) * strength
    }
    if background.fieldLevel != nil { return 3 }
    return switch foreground {
    case .text: 6.5
    case .strong, .title: 7
    case .border: 2
    case .meter: 3
    default: 4.5
    }
  }
}
