import ArgumentParser
import Foundation
import NcursesTerminal
import TerminalCanvas
import Themes

/// Lists the themes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes; any Base16 scheme can be one.")

  @Option(help: "Colours: auto, always, never. (default: auto)")
  var color: String?

  func run() throws {
    try Refusal.reported {
      let environment = ProcessInfo.processInfo.environment
      let library = SchemeLibrary(environment: environment)
      let choice = try ScreenOptions.parse(color.map { ["--color", $0] } ?? []).colorChoice()
      let isColored =
        choice == .always
        || choice == .auto && Terminal.isOutputTerminal
          && (environment["NO_COLOR"] ?? "").isEmpty
      for entry in library.entries {
        do {
          let scheme = try library.scheme(entry.slug)
          let sample = isColored ? Self.sample(of: Palette(scheme)) + " " : ""
          print(
            "\(sample)\(entry.slug.padded(20)) \(scheme.variant.rawValue.padded(6)) \(scheme.name)")
        } catch {
          print("\(entry.slug.padded(20)) \(error)")
        }
      }
      if let folder = library.folder {
        print("\nPut Base16 schemes into \(folder), or name a file with --theme.")
      }
    }
  }

  /// The decision field from class to class, with a point of each.
  private static func sample(of palette: Palette) -> String {
    var canvas = Canvas(Size(columns: 33, rows: 1))
    for column in 0..<31 {
      canvas[column + 1, 0] = Cell(" ", style: Style(.text, on: .field(Int8(column - 15))))
    }
    canvas[5, 0] = Cell("○", style: Style(.negativePoint, on: .field(-11)))
    canvas[27, 0] = Cell("●", style: Style(.positivePoint, on: .field(11)))
    return canvas.coloredLines(palette)[0]
  }
}
