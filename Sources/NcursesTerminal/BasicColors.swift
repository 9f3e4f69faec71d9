import TerminalCanvas

/// The colours of a terminal that has eight or sixteen, chosen by what they mean.
///
/// The nearest of so few says little: a pale red is white, and a badge in the theme's green turns
/// cyan under grey text.
struct BasicColors {
  /// Whether the theme is light text on a dark ground.
  let isDark: Bool
  /// Whether each of the eight has a bright variant, 8 higher.
  let hasBright: Bool

  private static let (black, red, green, yellow) = (Int32(0), Int32(1), Int32(2), Int32(3))
  private static let (blue, magenta, cyan, white) = (Int32(4), Int32(5), Int32(6), Int32(7))

  /// The numbers of text on a background, and whether the text may be bold.
  func look(of style: Style) -> (foreground: Int32, background: Int32, bold: Bool) {
    let background = ground(style.background)
    // Half a block: its text colour is a ground, like that of the other half.
    if case .field = style.foreground, case .field = style.background {
      return (ground(style.foreground), background, false)
    }
    var foreground = ink(style.foreground)
    // A point on the field: what can be read on its ground, in both themes.
    if case .field = style.background, [.positivePoint, .negativePoint].contains(style.foreground) {
      if background == Self.blue { foreground = bright(Self.white) }
      if background == Self.yellow { foreground = Self.black }
    }
    if foreground == background { foreground = background == ground(.surface) ? ink(.text) : paper }
    // Bold black is shown as grey, which nobody can read on a badge.
    return (foreground, background, style.bold && foreground != Self.black)
  }

  private var paper: Int32 { isDark ? Self.black : bright(Self.white) }

  private func bright(_ color: Int32) -> Int32 { hasBright ? color + 8 : color }

  private func ground(_ role: Role) -> Int32 {
    switch role {
    case .paused: Self.yellow
    case .running: Self.green
    case .wrong: Self.red
    case .bar where hasBright: isDark ? bright(Self.black) : Self.white
    case .field(let level) where level >= 5: Self.yellow
    case .field(let level) where level <= -5: Self.blue
    default: paper
    }
  }

  private func ink(_ role: Role) -> Int32 {
    let text = isDark ? Self.white : Self.black
    switch role {
    case .badgeText: return Self.black
    case .wrongText: return bright(Self.white)
    case .strong, .title, .positivePoint, .negativePoint: return isDark ? bright(text) : text
    case .border: return hasBright && isDark ? bright(Self.black) : Self.blue
    case .key, .curve, .warning: return isDark ? bright(Self.yellow) : Self.blue
    case .event: return Self.magenta
    case .meter, .negative: return isDark ? Self.cyan : Self.blue
    case .positive: return isDark ? Self.yellow : Self.red
    case .good: return Self.green
    case .bad: return isDark ? bright(Self.red) : Self.red
    case .field(let level) where level > 0: return isDark ? Self.yellow : Self.red
    case .field(let level) where level < 0: return isDark ? Self.cyan : Self.blue
    default: return text
    }
  }
}
