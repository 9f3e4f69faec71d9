import Colors
import ArgumentParser
import Dashboard
import Foundation
import TerminalCanvas
import Themes
import Zeusgrad

/// What the dashboard and a single frame of it look like.
struct ScreenOptions: ParsableArguments {
  @Option(help: "A theme by name, or a Base16 file; see 'themes'. (default: zeus-dark)")
  var theme: String?

  @Option(help: "How the field is drawn: ascii, blocks. (default: ascii)")
  var heatmap: String?

  @OptionGroup var terminal: TerminalOptions

  /// The themes to choose from, the one asked for first.
  func palettes() throws(Refusal) -> [Palette] {
    let library = SchemeLibrary(environment: ProcessInfo.processInfo.environment)
    let slugs = library.entries.map(\.slug)
    if let theme, !slugs.contains(theme), let meant = slugs.nearest(to: theme) {
      throw Refusal("--theme \(theme.printable): \(meant)?")
    }
    let first: Scheme
    do {
      first = try library.scheme(theme ?? "zeus-dark")
    } catch {
      throw Refusal(error)
    }
    // A broken file of the user's hides that theme alone; asked for by name it says why.
    let others = slugs.filter { $0 != first.slug }.compactMap { try? library.scheme($0) }
    return ([first] + others).map { Palette($0) }
  }

  /// The way in which the field is drawn.
  func heatmapStyle() throws(Refusal) -> HeatmapStyle {
    guard let heatmap else { return .ascii }
    guard let style = HeatmapStyle(rawValue: heatmap) else {
      throw Refusal("--heatmap \(heatmap.printable): one of ascii, blocks")
    }
    return style
  }
}
