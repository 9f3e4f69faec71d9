package import Colors
package import TerminalCanvas
package import Zeusgrad

/// What belongs to the person and not to the run.
package struct Preferences: Equatable, Sendable {
  /// A theme by its name, or the path of a file.
  package var theme = "zeus-dark"
  package var heatmap = HeatmapStyle.ascii
  package var color = ColorChoice.auto
  /// The characters to draw with; nil: what the locale allows.
  package var glyphs: Glyphs?
  package var ambiguous = AmbiguousWidth.auto
  /// Whether the mouse belongs to the dashboard or to the terminal.
  package var mouse = true
  /// The pace at which a run begins.
  package var pace = Pace(10)
  /// The pace that nothing exceeds.
  package var maxPace = Pace.max
  /// The keys that are taken away, for a class.
  package var locks = Locks()

  package init() {}

  /// The characters to draw with, on a terminal that can show some.
  package func glyphs(on terminal: Glyphs) -> Glyphs {
    glyphs ?? (ambiguous == .wide ? .ascii : terminal)
  }
}

extension Preferences {
  /// The table of preferences; each row says how it is written and what the dashboard does about it.
  static let table: [Preference] = [
    Preference(
      Field("theme", "the theme", .theme, \.theme, effect: .live), reach: .frame,
      choices: \State.themeNames
    ) { (state) throws(FieldError) in
      try state.checkTheme()
      return []
    },
    Preference(
      Field("heatmap", "the style of the heatmap", .choice, \.heatmap, effect: .live),
      reach: .frame
    ) { state in
      state.sayWhatViewNeeds()
      return []
    },
    Preference(
      Field("color", "the use of colour", .color, \.color, effect: .atStart), reach: .terminal),
    Preference(
      Field("glyphs", "the character set", .glyphs, \.glyphs, effect: .live),
      reach: .terminal),
    Preference(
      Field(
        "ambiguous", "the width of characters such as ‖ in this terminal", .choice, \.ambiguous,
        effect: .atStart), reach: .terminal),
    Preference(
      Field(
        "mouse", "the mouse", .onOff, \.mouse, effect: .atStart,
        off: "Leave the mouse to the terminal."), reach: .dashboard),
    Preference(
      Field("pace", "the pace", Pace.format, \.pace, effect: .live),
      reach: .dashboard
    ) { state in state.ask(.setPace(state.preferences.pace)) },
    Preference(
      Field(
        "max-pace", "the pace that nothing exceeds", Pace.format, \.maxPace, effect: .atStart),
      reach: .dashboard),
    Preference(
      Field("lock", "what is locked", Locks.format, \.locks, effect: .atStart),
      reach: .dashboard),
  ]

  /// The fields that matter to commands of a kind, in the order in which they are shown.
  package static func fields(for reach: Preference.Reach) -> [Field<Preferences>] {
    table.filter { $0.reach <= reach }.map(\.field)
  }
}

extension ValueFormat<String> {
  /// Themes are known by name only where their files are.
  fileprivate static let theme = ValueFormat(
    allowed: "a name, or a Base16 file; see 'themes'", read: { $0 }, text: { $0 })
}

extension ValueFormat<Bool> {
  fileprivate static let onOff = choice([true, false]) { $0 ? "on" : "off" }
}

extension ValueFormat<Glyphs?> {
  fileprivate static let glyphs = {
    let choice = ValueFormat<Glyphs>.choice
    return ValueFormat(
      allowed: choice.allowed, choices: choice.choices,
      read: { choice.read($0).map(Optional.some) },
      text: { $0.map(choice.text) ?? "from the locale" })
  }()
}

extension ValueFormat<ColorChoice> {
  fileprivate static let color = choice(
    [.auto, .always, .never] + ColorProfile.allCases.map { .exactly($0) }
  ) { choice in
    switch choice {
    case .auto: "auto"
    case .always: "always"
    case .never: "never"
    case .exactly(let profile): profile.rawValue
    }
  }
}
