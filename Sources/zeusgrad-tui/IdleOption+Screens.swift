import Dashboard

extension IdleOption {
  /// Those that concern what is drawn.
  static let ofScreens = [
    screen("color") { given in
      given.format.flatMap { format in
        format == .ansi ? nil : "--format \(format) has \(format == .svg ? "all" : "no") colours"
      }
    },
    screen("theme") { $0.hasColor ? nil : "the frame has no colours" },
    screen("ambiguous") { given in given.screen["glyphs"].map { "\($0) says what is drawn" } },
    screen("log") { isMissing(.loss, in: $0) },
    screen("heatmap") { isMissing(.boundary, in: $0) },
    screen("zoom") { given in
      switch given.layout?.kind {
      case .single: "a frame of this size shows one panel anyway"
      case .tooSmall: noPanel
      case .full, .compact, nil: nil
      }
    },
    screen("mouse") { _ in nil },
    screen("focus") { $0.layout?.kind == .tooSmall ? noPanel : nil },
  ]

  private static let noPanel = "a frame of this size shows no panel"

  private static func isMissing(_ panel: PanelID, in given: GivenOptions) -> String? {
    guard let layout = given.layout, layout.panels[panel] == nil else { return nil }
    return layout.kind == .tooSmall ? noPanel : "the frame does not show the \(panel.word)"
  }

  /// An option about what is drawn; `reason` says why nothing comes of it, nil where something does.
  private static func screen(
    _ name: String, reason: @escaping @Sendable (GivenOptions) -> String?
  ) -> IdleOption {
    IdleOption { given in
      guard let written = given.screen[name],
        let reason = given.isLinear ? "nothing is drawn" : reason(given)
      else { return [] }
      return [(written, reason)]
    }
  }
}
