import Colors
import CTerminal
import TerminalCanvas

/// The description by which curses draws on a terminal.
enum TerminalDescription: Equatable {
  case installed(String)
  /// Embedded in the program: what xterm understands, with 256 colours.
  case xterm256
  /// The same with 24-bit colour.
  case xtermRGB

  /// The colours by the installed description; nil when there is none but the terminal is like xterm.
  static func knownColors(of term: String) throws(TerminalError) -> Int? {
    if term.isEmpty { throw .unknownTerminal("") }
    switch zt_known_colors(term) {
    case Int32(ZT_CANNOT_MOVE_CURSOR): throw .cannotMoveCursor(term)
    case Int32(ZT_UNKNOWN_TERMINAL):
      if TerminalName.isLikeXterm(term) { return nil }
      throw .unknownTerminal(term)
    case let colors: return Int(colors)
    }
  }

  /// `known` is the number of colours by the installed description; nil: there is none.
  init(term: String, profile: ColorProfile, known: Int?) {
    if profile == .rgb {
      self = .xtermRGB
    } else if let known, known >= profile.colors {
      self = .installed(term)
    } else {
      self = .xterm256
    }
  }

  /// Starts curses with the description that gives the colours, and returns which these are.
  static func openCurses(
    _ choice: ColorChoice, environment: [String: String], size: Size
  ) throws(TerminalError) -> ColorProfile {
    let term = environment["TERM"] ?? ""
    let known = try knownColors(of: term)
    let (wanted, _) = ColorProfile.detect(choice, environment: environment, terminfoColors: known)
    let description = TerminalDescription(term: term, profile: wanted, known: known)
    if description.open(wanted, size) { return wanted }
    // The curses of macOS cannot read an embedded description.
    guard let known else { throw .unknownTerminal(term) }
    let profile = ColorProfile.best(for: min(known, 256))
    guard TerminalDescription.installed(term).open(profile, size) else { throw .failed }
    return profile
  }

  /// What a person calls it.
  var name: String {
    switch self {
    case .installed(let term): "the installed description of \(SafeText.safe(term, maxColumns: 40))"
    case .xterm256: "the program's own description of xterm with 256 colours"
    case .xtermRGB: "the program's own description of xterm with 24-bit colour"
    }
  }

  private func open(_ profile: ColorProfile, _ size: Size) -> Bool {
    let colors = profile != .mono
    let columns = Int32(size.columns)
    let rows = Int32(size.rows)
    return switch self {
    case .installed(let term): zt_curses_open(term, nil, colors, columns, rows)
    case .xterm256: zt_curses_open("", zt_description_256, colors, columns, rows)
    case .xtermRGB: zt_curses_open("", zt_description_direct, colors, columns, rows)
    }
  }
}
