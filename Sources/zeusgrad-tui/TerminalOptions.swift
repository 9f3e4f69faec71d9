import Colors
import ArgumentParser
import NcursesTerminal
import TerminalCanvas

/// What a person knows better about a terminal than can be found out.
struct TerminalOptions: ParsableArguments {
  @Option(help: "Colours: auto, always, never, or mono, 8, 16, 256, 24bit. (default: auto)")
  var color: String?

  @Option(help: "Characters: braille, block, ascii. (default: by the locale; into a file all)")
  var glyphs: String?

  /// What is wanted of colours.
  func colorChoice() throws(Refusal) -> ColorChoice {
    switch color {
    case nil, "auto": return .auto
    case "always": return .always
    case "never": return .never
    case .some(let name):
      if let profile = ColorProfile(rawValue: name) { return .exactly(profile) }
      let names = ["auto", "always", "never"] + ColorProfile.allCases.map(\.rawValue)
      throw Refusal("--color \(name.printable): one of \(names.joined(separator: ", "))")
    }
  }

  /// The characters to draw with; nil where nobody said.
  func glyphChoice() throws(Refusal) -> Glyphs? {
    guard let glyphs else { return nil }
    guard let choice = Glyphs(rawValue: glyphs) else {
      throw Refusal(
        "--glyphs \(glyphs.printable): one of "
          + Glyphs.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }
}
