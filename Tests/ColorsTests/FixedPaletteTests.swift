import TerminalCanvas
import Testing

@testable import Colors

/// What holds in 256 colours for every palette, as it does in 24-bit colour.
@Suite("A palette in 256 colours")
struct FixedPaletteTests {
  static let schemes =
    PaletteSchemeTests.usual + [Schemes.greys, Schemes.oneGrey] + (1...12).map(Schemes.random)

  private static let levels = Role.allLevels.filter { $0 != 0 }

  /// The colours of a style, after both were rounded.
  private func look(_ style: Style, _ palette: Palette) -> (text: FixedColor, ground: FixedColor) {
    let numbers = FixedPalette(palette).numbers(of: style)
    func color(_ number: Int32) -> FixedColor { FixedColor.all[Int(number) - 16] }
    return (color(numbers.foreground), color(numbers.background))
  }

  private func contrast(_ style: Style, _ palette: Palette) -> Double {
    let look = look(style, palette)
    return look.text.contrast(with: look.ground)
  }

  @Test("Text keeps the contrast that it has in 24-bit colour", arguments: schemes)
  func textKeepsContrast(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let texts: [Role] = [
      .text, .strong, .dim, .title, .key, .positive, .negative, .good, .warning, .bad, .curve,
      .event, .meter, .border, .focus,
    ]
    var styles = texts.map { Style($0) }
    styles += [.text, .strong, .dim, .title, .key, .event].map { Style($0, on: .bar) }
    styles += [Style(.badgeText, on: .paused), Style(.badgeText, on: .running)]
    styles.append(Style(.wrongText, on: .wrong))
    for style in styles {
      #expect(contrast(style, palette) >= style.promisedContrast, "\(style)")
    }
  }

  @Test("Glyphs and points are seen on every level of the field", arguments: schemes)
  func fieldKeepsContrast(_ scheme: Scheme) {
    let palette = Palette(scheme)
    for level in Self.levels {
      let glyph = Style(.fieldGlyph(level), on: .fieldGround(level))
      #expect(contrast(glyph, palette) >= glyph.promisedContrast, "\(level)")
      for point in [Role.positivePoint, .negativePoint] {
        #expect(contrast(Style(point, on: .fieldGround(level)), palette) >= 4.5, "\(level)")
        #expect(contrast(Style(point, on: .field(level)), palette) >= 3, "\(level)")
      }
    }
  }

  @Test("No class is drawn in the hue of the other", arguments: schemes)
  func classesKeepTheirHues(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let surface = look(Style(), palette).ground.number
    func hue(_ color: OKLab, like other: OKLab) -> Double {
      (color.a * other.a + color.b * other.b) / max(other.chroma, 1e-9)
    }
    let classes = [palette[.positive], palette[.negative]].map { OKLab($0) }
    for level in Self.levels {
      let (own, other) = level > 0 ? (classes[0], classes[1]) : (classes[1], classes[0])
      let glyph = look(Style(.fieldGlyph(level), on: .fieldGround(level)), palette)
      for color in [glyph.text, glyph.ground, look(Style(on: .field(level)), palette).ground]
      where !color.lab.isGrey && color.number != surface {
        #expect(hue(color.lab, like: own) >= hue(color.lab, like: other), "\(level)")
      }
    }
  }

  @Test("The classes differ in lightness", arguments: schemes)
  func classesDifferInLightness(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let full = Int8(Role.levels)
    let (light, dark) = (Style(.text, on: .field(full)), Style(.text, on: .field(-full)))
    let solids = [light, dark].map { look($0, palette).ground.lab.lightness }
    #expect(solids[0] - solids[1] >= 0.08)
    let glyphs = [full, -full].map {
      look(Style(.fieldGlyph($0), on: .fieldGround($0)), palette).text.lab.lightness
    }
    #expect(glyphs[0] - glyphs[1] >= 0.1)
  }

  @Test(
    "Points are told from glyphs and from each other", arguments: PaletteSchemeTests.usual)
  func pointsAreToldApart(_ scheme: Scheme) {
    let palette = Palette(scheme)
    for level in Self.levels {
      let points = [Role.positivePoint, .negativePoint].map {
        look(Style($0, on: .fieldGround(level)), palette).text.lab
      }
      #expect(points[0].distance(to: points[1]) >= 0.08)
      let glyph = look(Style(.fieldGlyph(level), on: .fieldGround(level)), palette).text.lab
      #expect(points.allSatisfy { $0.distance(to: glyph) >= 0.1 })
    }
  }

  @Test("A wrong point is apart from both fields", arguments: schemes)
  func wrongPointsAreApart(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let wrong = look(Style(.wrongText, on: .wrong), palette).ground.lab
    for level in Self.levels {
      let field = look(Style(on: .field(level)), palette).ground.lab
      #expect(field.distance(to: wrong) >= 0.05)
    }
  }

  @Test("The upper half of a block has the colour that the lower one would have", arguments: 0..<2)
  func halvesOfBlock(_ index: Int) {
    let palette = Palette(Self.schemes[index])
    for level in Role.allLevels {
      let upper = look(Style(.field(level), on: .field(0)), palette).text.number
      #expect(upper == look(Style(on: .field(level)), palette).ground.number)
    }
    let middle = look(Style(on: .field(0)), palette).ground.number
    #expect(middle == look(Style(), palette).ground.number)
  }

  @Test("Greys stay grey")
  func greysStayGrey() {
    for level in stride(from: 0, through: 255, by: 3) {
      let grey = UInt8(level)
      let palette = Palette(name: "grey") { role in
        role == .dim ? RGB(red: grey, green: grey, blue: grey) : RGB(0x000000)
      }
      #expect(look(Style(.dim), palette).text.lab.isGrey)
    }
  }
}
