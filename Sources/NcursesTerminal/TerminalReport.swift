package import Colors
import CTerminal
package import TerminalCanvas

/// What is known about a terminal without drawing on it, and why.
package struct TerminalReport {
  /// The curses in use, such as `ncurses 6.4.20221231`.
  package let curses = String(cString: zt_curses_version())
  /// The value of TERM, and what the system knows about it.
  package let term: String
  /// The colours that would be sent, and why.
  package let colors: (profile: ColorProfile, reason: String)
  /// The characters that would be sent, and why.
  package let glyphs: (glyphs: Glyphs, reason: String)
  /// The description used for drawing, or why nothing can be drawn.
  package let drawing: String

  package init(
    color: ColorChoice, glyphs: Glyphs?, isWide: Bool = false, environment: [String: String]
  ) {
    let name = environment["TERM"] ?? ""
    let shown = SafeText.safe(name, maxColumns: 40)
    self.glyphs = Glyphs.detect(glyphs, isWide: isWide, environment: environment)
    do {
      try ProcessLimits.check()
      let known = try TerminalDescription.knownColors(of: name)
      colors = ColorProfile.detect(color, environment: environment, terminfoColors: known)
      let description = TerminalDescription(term: name, profile: colors.profile, known: known)
      drawing = description.name
      term = shown + (known.map { ", installed with \($0) colours" } ?? ", not installed")
    } catch {
      colors = ColorProfile.detect(color, environment: environment, terminfoColors: 0)
      drawing =
        name == "dumb"
        ? "nothing: the dashboard prints lines, as with --linear" : "nothing: \(error)"
      term = shown.isEmpty ? "not set" : shown
    }
  }
}
