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
    if style.foreground.fieldLevel != nil, style.background.fieldLevel != nil {
      return (ground(style.foreground), background, false)
    }
    var foreground = ink(style.foreground)
    // A point on the field: what can be read on its ground, in both themes.
    let isPoint = [.positivePoint, .negativePoint].contains(style.foreground)
    if isPoint, style.background.fieldLevel != nil {
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
    if let level = role.fieldLevel {
      return level >= 5 ? Self.yellow : level <= -5 ? Self.blue : paper
    }
    return switch role {
    case .paused: Self.yellow
    case .running: Self.green
    case .wrong: Self.red
    case .bar where hasBright: isDark ? bright(Self.black) : Self.white
    default: paper
    }
  }

  private func ink(_ role: Role) -> Int32 {
    let text = isDark ? Self.white : Self.black
    if let level = role.fieldGlyphLevel, level != 0 {
      return ink(level > 0 ? .positive : .negative)
    }
    return switch role {
    case .badgeText: Self.black
    case .wrongText: bright(Self.white)
    case .strong, .title, .positivePoint, .negativePoint: isDark ? bright(text) : text
    case .border: hasBright && isDark ? bright(Self.black) : Self.blue
    case .key, .focus, .curve, .warning: isDark ? bright(Self.yellow) : Self.blue
    case .event: Self.magenta
    case .negative: isDark ? Self.cyan : Self.blue
    case .positive: isDark ? Self.yellow : Self.red
    case .good: Self.green
    case .bad: isDark ? bright(Self.red) : Self.red
    default: text
    }
  }
}
