import Colors
import ArgumentParser
import Dashboard
import Foundation
import NcursesTerminal
import TerminalCanvas
import Themes

/// Says what the terminal can do and how that was detected.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Show what was detected about the terminal, for a bug report.")

  enum Table: PreferenceTable {
    static let reach = Preference.Reach.terminal
  }

  @OptionGroup var preferences: FieldOptions<Table>

  func run() throws {
    try Refusal.reported {
      let environment = ProcessInfo.processInfo.environment
      let preferences = try preferences.parsed()
      let width = width(preferences)
      let report = TerminalReport(
        color: preferences.color, glyphs: preferences.glyphs, isWide: width.width == .wide,
        environment: environment)
      let themes = themes(environment)
      var lines = [("zeusgrad-tui", "\(ZeusgradTUI.version), \(report.curses), \(Self.system)")]
      lines += [
        ("input", StandardStreams.isInputTerminal ? "a terminal" : "not a terminal"),
        ("output", StandardStreams.isOutputTerminal ? "a terminal" : "not a terminal"),
        ("error output", StandardStreams.isErrorTerminal ? "a terminal" : "not a terminal"),
        ("size", StandardStreams.size.map { "\($0.columns)x\($0.rows)" } ?? "unknown"),
        ("TERM", report.term),
      ]
      lines += Self.variables.compactMap { name in
        environment[name].map { (name, $0.printable) }
      }
      lines += [
        ("colours", "\(report.colors.profile.rawValue): \(report.colors.reason)"),
        ("ambiguous width", "\(width.width?.rawValue ?? "unknown"): \(width.reason)"),
        ("characters", "\(report.glyphs.glyphs.rawValue): \(report.glyphs.reason)"),
        ("drawn by", report.drawing),
      ]
      lines += themes
      let glyphs = width.width == .wide ? .ascii : StandardStreams.outputGlyphs
      for (name, text) in lines {
        print(glyphs.shown("\(name.padded(16)) \(text)"))
      }
      if report.glyphs.glyphs != .ascii {
        print("\nIf this line is not clear, try --glyphs block or --glyphs ascii:")
        print(report.glyphs.glyphs.shown(Self.sample))
        print("\nIf these two bars do not stand one below the other, try --ambiguous wide:")
        print("‖─●▶|\n    |")
      }
      try StandardStreams.flushOutput()
    }
  }

  /// How wide ambiguous characters are, and one sentence that says how that is known.
  private func width(_ preferences: Preferences) -> (width: AmbiguousWidth?, reason: String) {
    if preferences.ambiguous != .auto {
      return (preferences.ambiguous, "\(preferences.ambiguous) was asked for.")
    }
    guard StandardStreams.obeysSequences else {
      return (nil, "Such a terminal cannot be asked.")
    }
    switch WidthProbe.run() {
    case let width?:
      return (
        width, "The terminal says that ‖ takes \(width == .wide ? "two columns" : "one column")."
      )
    case nil: return (nil, "The terminal was not asked or did not answer.")
    }
  }

  /// What decides about a terminal, or tells a person which one it is.
  private static let variables = [
    "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "TERM_PROGRAM", "TERM_PROGRAM_VERSION",
    "TMUX", "STY", "SSH_TTY", "TERMINFO", "TERMINFO_DIRS",
  ]

  private static let sample = "⡠⠔⠊⠉⠑⠢⢄ ▁▂▃▄▅▆▇█ ▌▞▀ ┌─┬┤ ● ○ ◆ ◇ ▶ ▾ ↑ ↓ − ∂ ‖"

  private static var system: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "unknown system" }
    func text(_ field: some Any) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return [text(name.sysname), text(name.release), text(name.machine)].joined(separator: " ")
  }

  /// The themes there are, and what is wrong with those that cannot be used.
  private func themes(_ environment: [String: String]) -> [(String, String)] {
    let library = SchemeLibrary(environment: environment)
    var broken: [(String, String)] = []
    for entry in library.entries {
      do {
        _ = try library.scheme(entry.slug)
      } catch {
        broken.append(("broken theme", "\(error)"))
      }
    }
    let folder = library.folder?.printable(maxColumns: 200) ?? "no folder, because HOME is not set"
    return [("themes", "\(library.entries.count - broken.count); your own go in \(folder)")]
      + broken
  }
}
