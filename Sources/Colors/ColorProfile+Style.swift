package import TerminalCanvas

extension ColorProfile {
  /// The numbers of a style's colours, and whether its text is bold.
  package func colors(
    of style: Style, in palette: Palette
  ) -> (foreground: Int32, background: Int32, bold: Bool) {
    switch self {
    case .mono: return (0, 0, style.bold)
    case .ansi8, .ansi16:
      let isDark = OKLab(palette[.surface]).lightness < 0.6
      return BasicColors(isDark: isDark, hasBright: self == .ansi16).look(of: style)
    case .ansi256:
      let numbers = FixedPalette(palette).numbers(of: style)
      return (numbers.foreground, numbers.background, style.bold)
    case .rgb:
      let numbers = (palette[style.foreground].number, palette[style.background].number)
      return (numbers.0, numbers.1, style.bold)
    }
  }

  /// The escape sequence (SGR) after which text is shown in a style.
  package func sequence(of style: Style, in palette: Palette) -> String {
    var parts = ["0"]
    if self == .mono {
      let left = style.withoutColor
      parts += (left.bold ? ["1"] : []) + (left.reverse ? ["7"] : [])
    } else {
      let colors = colors(of: style, in: palette)
      parts += (colors.bold ? ["1"] : [])
      parts += [code(colors.foreground, base: 30), code(colors.background, base: 40)]
    }
    return "\u{1b}[\(parts.joined(separator: ";"))m"
  }

  /// A colour as text (base 30) or ground (base 40).
  private func code(_ number: Int32, base: Int32) -> String {
    switch self {
    case .mono, .ansi8, .ansi16: "\(number < 8 ? base + number : base + 60 + number - 8)"
    case .ansi256: "\(base + 8);5;\(number)"
    case .rgb: "\(base + 8);2;\(number >> 16 & 255);\(number >> 8 & 255);\(number & 255)"
    }
  }
}
