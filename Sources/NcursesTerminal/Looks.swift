import Colors
import CTerminal
import TerminalCanvas

/// Styles as curses' pairs and attributes, for one palette.
struct Looks {
  struct Look {
    var pair: Int32 = 0
    var bold = false
    var reverse = false
  }

  private let profile: ColorProfile
  private let palette: Palette
  private var pairs: ColorPairs
  private var known: [Style: Look] = [:]
  /// True when a style found no pair left; it then has the terminal's default colours.
  private(set) var isFull = false

  init(profile: ColorProfile, palette: Palette, pairs: ColorPairs) {
    self.profile = profile
    self.palette = palette
    self.pairs = pairs
  }

  /// The same pairs under another palette; nothing on the screen changes its colour by it.
  func with(_ palette: Palette) -> Looks {
    palette == self.palette ? self : Looks(profile: profile, palette: palette, pairs: pairs)
  }

  mutating func forgetAll() {
    pairs.forgetAll()
    known.removeAll()
    isFull = false
  }

  mutating func look(of style: Style) -> Look {
    if let look = known[style] { return look }
    let look = makeLook(of: style)
    known[style] = look
    return look
  }

  private mutating func makeLook(of style: Style) -> Look {
    guard profile != .mono, pairs.limit > 0 else {
      let left = style.withoutColor
      return Look(bold: left.bold, reverse: left.reverse)
    }
    let (foreground, background, bold) = profile.colors(of: style, in: palette)
    guard
      let pair = pairs.number(foreground: foreground, background: background)
    else {
      isFull = true
      return Look(bold: bold)
    }
    if pair.isNew { zt_define_pair(pair.number, foreground, background) }
    return Look(pair: pair.number, bold: bold)
  }
}
