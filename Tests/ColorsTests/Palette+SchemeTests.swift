import TerminalCanvas
import Testing

@testable import Colors

/// What holds for every palette, whatever scheme it is made from.
@Suite("Palette from a scheme")
struct PaletteSchemeTests {
  /// Such as people make.
  static let usual =
    Schemes.builtIn.compactMap { try? Schemes.builtIn($0) }
    + [Schemes.solarizedLight, Schemes.nord] + (1...24).map(Schemes.plausible)

  static let schemes =
    usual + [Schemes.greys, Schemes.oneGrey] + (1...40).map(Schemes.random)

  static let levels = (-Role.levels...Role.levels).map { Int8($0) }
  static let full = Int8(Role.levels)

  @Test("Text is legible on the surface", arguments: schemes)
  func textIsLegibleOnSurface(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let texts: [Role] = [
      .text, .strong, .dim, .title, .key, .positive, .negative, .good, .warning, .bad, .curve,
      .event, .focus,
    ]
    for role in texts {
      #expect(palette[role].contrast(with: palette[.surface]) >= 4.5, "\(role)")
    }
  }

  @Test("Text is legible on the bar", arguments: schemes)
  func textIsLegibleOnBar(_ scheme: Scheme) {
    let palette = Palette(scheme)
    for role in [Role.text, .strong, .dim, .title, .key] {
      #expect(palette[role].contrast(with: palette[.bar]) >= 4.5, "\(role)")
    }
  }

  @Test("Badges and wrong points are legible", arguments: schemes)
  func badgesAndWrongPointsAreLegible(_ scheme: Scheme) {
    let palette = Palette(scheme)
    for badge in [Role.paused, .running] {
      #expect(palette[.badgeText].contrast(with: palette[badge]) >= 4.5, "\(badge)")
    }
    #expect(palette[.wrongText].contrast(with: palette[.wrong]) >= 4.5)
  }

  @Test("Lines and bars can be seen", arguments: schemes)
  func linesAndBarsCanBeSeen(_ scheme: Scheme) {
    let palette = Palette(scheme)
    #expect(palette[.border].contrast(with: palette[.surface]) >= 2)
    #expect(palette[.meter].contrast(with: palette[.surface]) >= 3)
  }

  @Test("The frame with the focus stands out from the others", arguments: schemes)
  func focusStandsOut(_ scheme: Scheme) {
    let palette = Palette(scheme)
    #expect(palette[.focus].contrast(with: palette[.border]) >= 2)
  }

  @Test("A bar has the hue of neither class", arguments: schemes)
  func barsAreNeutral(_ scheme: Scheme) {
    #expect(OKLab(Palette(scheme)[.meter]).chroma <= 0.025)
  }

  @Test("Plain text stands out from dim text", arguments: schemes)
  func plainTextStandsOut(_ scheme: Scheme) {
    let palette = Palette(scheme)
    #expect(palette[.text].contrast(with: palette[.surface]) >= 6.5)
  }

  @Test("The fields differ in lightness", arguments: schemes)
  func fieldsDifferInLightness(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let positive = OKLab(palette[.field(Self.full)])
    let negative = OKLab(palette[.field(-Self.full)])
    #expect(positive.lightness - negative.lightness >= 0.15)
  }

  @Test("The field leaves the surface level by level", arguments: schemes)
  func fieldLeavesSurfaceLevelByLevel(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let surface = OKLab(palette[.surface])
    #expect(palette[.field(0)] == palette[.surface])
    #expect(palette[.fieldGround(0)] == palette[.surface])
    for side in [Int8(-1), 1] {
      let arm = (0...Self.full).map { OKLab(palette[.field(side * $0)]) }
      for (weaker, stronger) in zip(arm, arm.dropFirst()) {
        #expect(stronger.distance(to: surface) > weaker.distance(to: surface))
        #expect(
          abs(stronger.lightness - surface.lightness) > abs(weaker.lightness - surface.lightness))
      }
    }
  }

  @Test("Glyphs are legible at full strength, and no weak one vanishes", arguments: schemes)
  func glyphsAreLegible(_ scheme: Scheme) {
    let palette = Palette(scheme)
    for level in Self.levels where level != 0 {
      let contrast = palette[.fieldGlyph(level)].contrast(with: palette[.fieldGround(level)])
      #expect(contrast >= (abs(level) == Self.full ? 4.5 : 2.8))
    }
  }

  @Test("The glyphs of the classes differ in lightness", arguments: schemes)
  func glyphsDifferInLightness(_ scheme: Scheme) {
    let palette = Palette(scheme)
    let positive = OKLab(palette[.fieldGlyph(Self.full)])
    let negative = OKLab(palette[.fieldGlyph(-Self.full)])
    #expect(positive.lightness - negative.lightness >= 0.15)
  }

  @Test("Points are told from every glyph and from each other", arguments: schemes)
  func pointsAreToldApart(_ scheme: Scheme) {
    let palette = Palette(scheme)
    // Without two hues, and on the strangest grounds, there is less room for all four.
    let isUsual = Self.usual.contains(scheme)
    let points = [Role.positivePoint, .negativePoint].map { OKLab(palette[$0]) }
    #expect(points[0].distance(to: points[1]) >= (isUsual ? 0.1 : 0.08))
    for level in Self.levels where level != 0 {
      let glyph = OKLab(palette[.fieldGlyph(level)])
      for point in points { #expect(glyph.distance(to: point) >= (isUsual ? 0.15 : 0.13)) }
    }
  }

  @Test("Points are seen on every field", arguments: schemes)
  func pointsAreSeenOnEveryField(_ scheme: Scheme) {
    let palette = Palette(scheme)
    for point in [Role.positivePoint, .negativePoint] {
      for level in Self.levels {
        #expect(palette[point].contrast(with: palette[.fieldGround(level)]) >= 4.5)
        #expect(palette[point].contrast(with: palette[.field(level)]) >= 3)
      }
    }
  }

  @Test("Wrong points are apart from both fields", arguments: schemes)
  func wrongPointsAreApart(_ scheme: Scheme) {
    let palette = Palette(scheme)
    for level in Self.levels {
      #expect(palette[.wrong].difference(from: palette[.field(level)]) >= 0.1)
    }
  }

  @Test("A palette is named by the word that asks for it")
  func paletteIsNamedByItsWord() {
    #expect(Palette(Schemes.nord).name == "nord")
  }

  @Test("Colours that are legible already stay as they are")
  func legibleColorsStay() {
    let palette = Palette(Schemes.nord)
    #expect(palette[.surface] == RGB(0x2e3440))
    #expect(palette[.text] == RGB(0xe5e9f0))
    #expect(palette[.key] == RGB(0xebcb8b))
  }
}
