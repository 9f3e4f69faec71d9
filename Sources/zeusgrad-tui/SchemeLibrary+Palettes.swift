import Colors
import Themes
import Zeusgrad

extension SchemeLibrary {
  /// The themes to choose from, the one asked for first.
  func palettes(first theme: String) throws(Refusal) -> [Palette] {
    let slugs = entries.map(\.slug)
    // Mistyped; what is like no name may be a file.
    if slugs.nearest(to: theme) != nil {
      _ = try ValueFormat.choice(slugs) { $0 }.parsed(theme, "theme")
    }
    let first: Scheme
    do {
      first = try scheme(theme)
    } catch {
      throw Refusal(error)
    }
    // A broken file of the user's hides only its own theme; asked for by name, it says why.
    let others = slugs.filter { $0 != first.slug }.compactMap { try? scheme($0) }
    return ([first] + others).map { Palette($0) }
  }
}
