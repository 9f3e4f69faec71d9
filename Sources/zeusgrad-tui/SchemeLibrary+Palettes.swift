import Colors
import Foundation
import Themes
import Zeusgrad

extension SchemeLibrary {
  /// The library of whoever runs the program.
  static var current: SchemeLibrary {
    SchemeLibrary(environment: ProcessInfo.processInfo.environment)
  }

  /// The names that ask for its themes.
  var names: [String] { entries.map(\.slug) }

  /// The themes to choose from, the one asked for first.
  func palettes(first theme: String) throws(Refusal) -> [Palette] {
    let slugs = names
    let first: Scheme
    do {
      first = try scheme(theme)
    } catch {
      var refusal = Refusal(error)
      if !slugs.contains(theme), let meant = slugs.nearest(to: theme) {
        refusal.reason += " (\(meant)?)"
      }
      throw refusal
    }
    // A broken file of the user's hides only its own theme; asked for by name, it says why.
    let others = slugs.filter { $0 != first.slug }.compactMap { try? scheme($0) }
    return ([first] + others).map { Palette($0) }
  }
}
