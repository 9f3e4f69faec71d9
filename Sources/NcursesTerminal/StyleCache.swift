import Colors
import CTerminal
import TerminalCanvas

/// Styles as curses' pairs and attributes, for one palette.
struct StyleCache {
  private let profile: ColorProfile
  private let palette: Palette
  private var pairs: ColorPairs
  private var known: [Style: CellAttributes] = [:]
  /// True when a style found no pair left; it then has the terminal's default colours.
  private(set) var isFull = false

  init(profile: ColorProfile, palette: Palette, pairs: ColorPairs) {
    self.profile = profile
    self.palette = palette
    self.pairs = pairs
  }

  /// The same pairs under another palette; this changes no colour on the screen.
  func with(_ palette: Palette) -> StyleCache {
    palette == self.palette ? self : StyleCache(profile: profile, palette: palette, pairs: pairs)
  }

  mutating func forgetAll() {
    pairs.forgetAll()
    known.removeAll()
    isFull = false
  }

  mutating func attributes(of style: Style) -> CellAttributes {
    if let attributes = known[style] { return attributes }
    let attributes = makeAttributes(of: style)
    known[style] = attributes
    return attributes
  }

  private mutating func makeAttributes(of style: Style) -> CellAttributes {
    guard profile != .mono, pairs.limit > 0 else {
      let left = style.withoutColor
      return CellAttributes(bold: left.bold, reverse: left.reverse)
    }
    let (foreground, background, bold) = profile.colors(of: style, in: palette)
    guard
      let pair = pairs.number(foreground: foreground, background: background)
    else {
      isFull = true
      return CellAttributes(bold: bold)
    }
    if pair.isNew { zt_define_pair(pair.number, foreground, background) }
    return CellAttributes(pair: pair.number, bold: bold)
  }
}
