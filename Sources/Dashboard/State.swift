package import Colors
package import TerminalCanvas
package import Zeusgrad

/// Everything that is on the screen; drawing it needs nothing else.
package struct State: Equatable, Sendable {
  package var size: Size
  /// Where everything is; rearranged after every event.
  package private(set) var layout: Layout
  /// The latest snapshot of the session; all that is shown of the run comes from it.
  package var session: TrainingSession.Snapshot?
  /// What is prepared as long as there is no snapshot.
  package var recipe = Recipe.default
  /// The themes to choose from; never empty.
  package var palettes: [Palette]
  /// What the person prefers.
  package var preferences: Preferences
  /// The characters that the terminal can show, unless others were asked for.
  package var terminalGlyphs: Glyphs
  /// Whether colours are shown; blocks without any would hide which class is where.
  package var hasColor: Bool
  /// The panels, with what each keeps for itself.
  package var panels = Panels.standard
  /// The panel that is shown alone where there is room for one, or when zoomed.
  package var focus = PanelID.boundary
  package var isZoomed = false
  /// The point that was clicked, which list and map mark instead of the worst one.
  package var selectedPoint: Int?
  /// Where the button of the mouse is held down.
  package var pressed: Click?
  /// The last click, which another may make a double click.
  package var clicked: Click?
  /// The help page, where it is open.
  package var help: HelpPage?
  /// The prompt, where it is open.
  package var prompt: Prompt?
  /// The latest lines that were entered at each prompt, each once.
  var history: [Prompt.Purpose: [String]] = [:]
  /// What is said at the right of the sentence, and until when.
  package var message: Message?
  /// The number of the last command sent to the session.
  package var sent = 0
  /// The last command that a key sent.
  package var asked = Question()
  /// What the session was last asked to compute.
  package var requests: [TrainingSession.SnapshotRequest] = []
  /// Seconds since the dashboard was opened.
  package var now = 0.0

  /// A command that is on its way to the session: its number, and when it was sent.
  package struct Question: Equatable, Sendable {
    package var number = 0
    package var time = 0.0
  }

  /// Creates the state before the first snapshot.
  ///
  /// - Precondition: There is a palette.
  package init(
    size: Size, palettes: [Palette], preferences: Preferences = Preferences(),
    terminalGlyphs: Glyphs = .braille, hasColor: Bool = true
  ) {
    self.size = size
    self.palettes = palettes
    self.preferences = preferences
    self.terminalGlyphs = terminalGlyphs
    self.hasColor = hasColor
    layout = Layout(size: size, layers: 0, alone: nil, focus: .boundary)
    arrange()
  }

  /// Works out where everything is.
  mutating func arrange() {
    layout = Layout(
      size: size, panels: panels, layers: session?.report.layers.count ?? 3,
      alone: isZoomed ? focus : nil, focus: focus)
  }

  /// The characters that are drawn.
  package var glyphs: Glyphs { preferences.glyphs(on: terminalGlyphs) }

  /// The names of the themes.
  var themeNames: [String] { palettes.map(\.name) }

  /// The index of the theme in use among the palettes.
  var theme: Int { palettes.firstIndex { $0.name == preferences.theme } ?? 0 }

  /// The colours in use.
  package var palette: Palette { palettes[theme] }

  /// For how long a command may be on its way before the screen says so, in seconds.
  private static let patience = 0.1

  /// Whether the session has not yet done what a key asked of it.
  private var isAsked: Bool { asked.number > (session?.acknowledged ?? 0) }

  /// Whether the session has been slow to do what a key asked of it.
  package var isWaiting: Bool { isAsked && now >= asked.time + Self.patience }

  /// Whether Esc would close something.
  package var escapeCloses: Bool { prompt != nil || help != nil || isZoomed }

  /// When the screen changes by itself, in seconds since the opening.
  package var nextChange: Double? {
    let patienceEnds = isAsked && !isWaiting ? asked.time + Self.patience : nil
    return [message?.end, patienceEnds].compactMap { $0 }.min()
  }
}
