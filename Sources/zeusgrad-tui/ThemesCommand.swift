import Colors
import ArgumentParser
import Dashboard
import Foundation
import NcursesTerminal
import TerminalCanvas
import Themes

/// Lists the themes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes; any Base16 scheme can be one.")

  enum Table: PreferenceTable {
    static let reach = Preference.Reach.terminal
  }

  @OptionGroup var preferences: FieldOptions<Table>

  func run() throws {
    try Refusal.reported {
      let environment = ProcessInfo.processInfo.environment
      let library = SchemeLibrary(environment: environment)
      let preferences = try preferences.parsed()
      let choice = preferences.color
      let glyphs = preferences.glyphs(on: StandardStreams.outputGlyphs)
      let isSeen = StandardStreams.isOutputTerminal || choice != .auto
      let report = TerminalReport(
        color: choice, glyphs: preferences.glyphs, environment: environment)
      let profile = isSeen ? report.colors.profile : .mono
      for entry in library.entries {
        do {
          let scheme = try library.scheme(entry.slug)
          let sample = profile == .mono ? "" : Self.sample(of: Palette(scheme), profile) + " "
          let words = [entry.slug.padded(20), scheme.variant.rawValue.padded(6), scheme.name]
          print(sample + glyphs.shown(words.joined(separator: " ")))
        } catch {
          print(glyphs.shown("\(entry.slug.padded(20)) \(error)"))
        }
      }
      if let folder = library.folder {
        let place = folder.printable(maxColumns: 200)
        print()
        print(glyphs.shown("Put Base16 schemes in \(place), or name a file with --theme."))
      }
      try StandardStreams.flushOutput()
    }
  }

  /// The decision field from class to class, with a point of each.
  private static func sample(of palette: Palette, _ profile: ColorProfile) -> String {
    var canvas = Canvas(Size(columns: 33, rows: 1))
    for column in 0..<31 {
      canvas[column + 1, 0] = Cell(" ", style: Style(.text, on: .field(Int8(column - 15))))
    }
    canvas[5, 0] = Cell("x", style: Style(.negativePoint, on: .field(-11), bold: true))
    canvas[27, 0] = Cell("o", style: Style(.positivePoint, on: .field(11), bold: true))
    return canvas.lines { profile.sequence(of: $0, in: palette) }[0]
  }
}
