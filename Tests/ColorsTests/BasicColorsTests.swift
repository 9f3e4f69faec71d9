import TerminalCanvas
import Testing

@testable import Colors

@Suite("Basic colors")
struct BasicColorsTests {
  static let kinds = [true, false].flatMap { isDark in
    [true, false].map { BasicColors(isDark: isDark, hasBright: $0) }
  }

  @Test("No text has the colour of its ground", arguments: kinds)
  func noTextHasColorOfGround(_ colors: BasicColors) {
    for foreground in Role.plain {
      for background in [Role.surface, .bar, .paused, .running, .wrong, .field(15), .field(-15)] {
        let look = colors.look(of: Style(foreground, on: background, bold: true))
        #expect(look.foreground != look.background)
        #expect((0..<(colors.hasBright ? 16 : 8)).contains(look.foreground))
        // Bold black is grey on many terminals.
        #expect(!(look.bold && look.foreground == 0))
      }
    }
  }

  @Test("The upper half of a block has the colour that the lower one would have", arguments: kinds)
  func upperHalfOfBlock(_ colors: BasicColors) {
    for level in Int8(-15)...15 {
      let upper = colors.look(of: Style(.field(level), on: .field(0))).foreground
      #expect(upper == colors.look(of: Style(.text, on: .field(level))).background)
    }
  }

  @Test("The classes, a wrong point and the badges are told apart", arguments: kinds)
  func classesAndBadgesDiffer(_ colors: BasicColors) {
    let grounds = [Role.field(15), .field(-15), .wrong, .running, .surface].map {
      colors.look(of: Style(.text, on: $0)).background
    }
    #expect(Set(grounds).count == grounds.count)
    let names = [Role.positive, .negative].map { colors.look(of: Style($0)).foreground }
    #expect(names[0] != names[1])
  }

  /// What xterm shows for the first sixteen numbers.
  private static let xterm: [RGB] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ].map { RGB($0) }

  /// The contrast of a style, also where bold text is shown in the bright variant of its colour.
  private func contrast(_ style: Style, _ colors: BasicColors) -> Double {
    let look = colors.look(of: style)
    let shown = look.bold && look.foreground < 8 ? [0, 8] : [0]
    return shown.map { bright in
      Self.xterm[Int(look.foreground) + bright].contrast(with: Self.xterm[Int(look.background)])
    }.min() ?? 0
  }

  @Test("All text can be read", arguments: kinds, [false, true])
  func textCanBeRead(_ colors: BasicColors, bold: Bool) {
    let texts: [Role] = [
      .text, .strong, .dim, .title, .key, .curve, .event, .meter, .good, .warning, .bad, .positive,
      .negative, .focus,
    ]
    var styles = texts.flatMap { [Style($0), Style($0, on: .bar)] }
    styles += [Style(.badgeText, on: .paused), Style(.badgeText, on: .running)]
    styles.append(Style(.wrongText, on: .wrong))
    for point in [Role.positivePoint, .negativePoint] {
      for level in Int8(-15)...15 {
        styles += [Style(point, on: .field(level)), Style(point, on: .fieldGround(level))]
      }
    }
    styles += (Int8(-15)...15).map { Style(.fieldGlyph($0), on: .fieldGround($0)) }
    for var style in styles {
      style.bold = bold
      #expect(contrast(style, colors) >= 4.5, "\(style)")
    }
    #expect(contrast(Style(.border, bold: bold), colors) >= 2)
  }

  @Test("Nothing dark is text on black, and nothing bright is on white", arguments: kinds)
  func noForbiddenPairs(_ colors: BasicColors) {
    let forbidden: [Int32] = colors.isDark ? [0, 1, 4] : [2, 3, 6, 7, 10, 11, 13, 14, 15]
    for role in Role.plain {
      let look = colors.look(of: Style(role, bold: true))
      let paper: Int32 = colors.isDark ? 0 : colors.hasBright ? 15 : 7
      if look.background == paper { #expect(!forbidden.contains(look.foreground), "\(role)") }
    }
  }

  @Test("Frames and bars have the colour of no class", arguments: kinds)
  func neutrals(_ colors: BasicColors) {
    let classes = [Role.positive, .negative].map { colors.look(of: Style($0)).foreground }
    #expect(!classes.contains(colors.look(of: Style(.meter)).foreground))
    #expect(!classes.contains(colors.look(of: Style(.border)).foreground))
  }

  @Test("The frame with the focus has another colour than the rest", arguments: kinds)
  func focusStandsOut(_ colors: BasicColors) {
    let frames = [Role.focus, .border].map { colors.look(of: Style($0)).foreground }
    #expect(frames[0] != frames[1])
  }

  @Test("A point is no glyph of the field", arguments: kinds)
  func pointsDifferFromGlyphs(_ colors: BasicColors) {
    let glyphs = [Int8(-15), 15].map {
      colors.look(of: Style(.fieldGlyph($0), on: .fieldGround($0))).foreground
    }
    for point in [Role.positivePoint, .negativePoint] {
      #expect(!glyphs.contains(colors.look(of: Style(point, on: .fieldGround(15))).foreground))
    }
    #expect(glyphs[0] != glyphs[1])
  }
}
