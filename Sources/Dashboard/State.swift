package import Colors
package import TerminalCanvas
package import Zeusgrad

/// Everything that is on the screen; drawing it needs nothing else.
package struct State: Equatable, Sendable {
  package var size: Size
  /// The latest of what the session said; what is shown of the run comes from here alone.
  package var session: TrainingSession.Snapshot?
  /// The themes to choose from; never empty.
  package var palettes: [Palette]
  package var theme = 0
  package var heatmapStyle = HeatmapStyle.ascii
  /// The characters that the terminal can show.
  package var glyphs: Glyphs
  /// Whether colours are shown; blocks without any would hide which class is where.
  package var hasColor: Bool
  /// The panel that is shown alone where there is room for one, or when zoomed.
  package var focus = Panel.boundary
  package var isZoomed = false
  /// The help page's first line, where it is open.
  package var help: Int?
  /// What has been typed at the command prompt, where it is open.
  package var prompt: String?
  /// What is said at the right of the sentence, and until when.
  package var message: Message?
  /// The number of the last command sent to the session.
  package var sent = 0
  /// The number of the last command that a key sent, and when.
  package var asked: (number: Int, time: Double) {
    get { (askedNumber, askedTime) }
    set { (askedNumber, askedTime) = newValue }
  }
  private var askedNumber = 0
  private var askedTime = 0.0
  /// What the session was last told to look at.
  package var view = TrainingSession.View()
  /// Seconds since the dashboard was opened.
  package var now = 0.0

  /// Creates the state before the first snapshot.
  ///
  /// - Precondition: There is a palette.
  package init(
    size: Size, palettes: [Palette], heatmapStyle: HeatmapStyle = .ascii,
    glyphs: Glyphs = .braille, hasColor: Bool = true
  ) {
    self.glyphs = glyphs
    self.hasColor = hasColor
    self.size = size
    self.palettes = palettes
    self.heatmapStyle = heatmapStyle
  }

  /// How the field is drawn now.
  var shownStyle: HeatmapStyle { hasColor && glyphs != .ascii ? heatmapStyle : .ascii }

  /// The colours in use.
  package var palette: Palette { palettes[theme] }

  /// For how long a command may be on its way before the screen says so, in seconds.
  private static let patience = 0.1

  /// Whether the session has been slow to do what a key asked of it.
  package var isWaiting: Bool {
    askedNumber > (session?.acknowledged ?? 0) && now >= askedTime + Self.patience
  }

  /// Whether Esc would close something.
  package var escapeCloses: Bool { prompt != nil || help != nil || isZoomed }

  /// When the screen changes by itself, in seconds since the opening.
  package var nextChange: Double? {
    let isAsked = askedNumber > (session?.acknowledged ?? 0) && !isWaiting
    return [message?.end, isAsked ? askedTime + Self.patience : nil].compactMap { $0 }.min()
  }
}

/// A short text that goes away by itself.
package struct Message: Equatable, Sendable {
  package var text: String
  /// When it goes, in seconds since the opening.
  package var end: Double
}

/// How the decision field is drawn.
package enum HeatmapStyle: String, CaseIterable, Sendable {
  case ascii
  case blocks
}

/// The panels, by the number that focuses them.
package enum Panel: Int, CaseIterable, Sendable {
  case loss = 1
  case gradients
  case points
  case boundary
}
