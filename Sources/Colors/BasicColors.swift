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
    var background = ground(style.background)
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
    // What is bad looks like a wrong point where red text could not be read or means a class.
    if style.foreground == .bad, background == paper, !(isDark && hasBright) {
      (foreground, background) = (ink(.wrongText), ground(.wrong))
    }
    if foreground == background { foreground = background == ground(.surface) ? ink(.text) : paper }
    // Many terminals show bold text in the bright variant of its colour, which is hard to read on
    // white, and bold black as grey, which nobody can read on a badge.
    let mayBeBold = isDark ? foreground != Self.black : foreground == bright(Self.white)
    return (foreground, background, style.bold && mayBeBold)
  }

  private var paper: Int32 { isDark ? Self.black : bright(Self.white) }

  private func bright(_ color: Int32) -> Int32 { hasBright ? color + 8 : color }

  private func ground(_ role: Role) -> Int32 {
    if let level = role.fieldLevel {
      return level >= 5 ? Self.yellow : level <= -5 ? Self.blue : paper
    }
    // A bar of its own would be grey, and none of the few text colours stands out from that.
    return switch role {
    case .paused: Self.yellow
    case .running: Self.green
    case .wrong: Self.red
    default: paper
    }
  }

  private func ink(_ role: Role) -> Int32 {
    if let level = role.fieldGlyphLevel, level != 0 {
      return ink(level > 0 ? .positive : .negative)
    }
    return switch role {
    case .badgeText: Self.black
    case .wrongText: bright(Self.white)
    case .border where hasBright: bright(Self.black)
    default: isDark ? inkOnBlack(role) : inkOnWhite(role)
    }
  }

  /// Neither red, blue nor magenta, which are too dark on black.
  private func inkOnBlack(_ role: Role) -> Int32 {
    switch role {
    case .strong, .title, .positivePoint, .negativePoint: bright(Self.white)
    case .key, .focus, .curve, .warning: bright(Self.yellow)
    case .event where hasBright: bright(Self.magenta)
    case .positive: Self.yellow
    case .negative: Self.cyan
    case .good: Self.green
    case .bad: bright(Self.red)
    default: Self.white
    }
  }

  /// Neither green, yellow, cyan nor white, which are too light on white.
  private func inkOnWhite(_ role: Role) -> Int32 {
    switch role {
    // The eight's white is light grey, and magenta too light on that.
    case .key, .focus, .event, .warning: hasBright ? Self.magenta : Self.blue
    case .positive: Self.red
    case .negative: Self.blue
    default: Self.black
    }
  }
}
