import TerminalCanvas
import Testing

@testable import Colors

struct ColorSequenceTests {
  private let palette = Palette(name: "test") { role in
    switch role {
    case .surface: RGB(0x000000)
    case .text: RGB(0xffffff)
    case .bad: RGB(0xff8700)
    default: RGB(0x123456)
    }
  }

  @Test(
    "A style has one sequence a profile",
    arguments: [
      (ColorProfile.mono, "0;1"), (.ansi8, "0;1;37;41"), (.ansi16, "0;1;91;40"),
      (.ansi256, "0;1;38;5;208;48;5;16"), (.rgb, "0;1;38;2;255;135;0;48;2;0;0;8"),
    ])
  func ofAStyle(_ profile: ColorProfile, _ expected: String) {
    let style = Style(.bad, bold: true)
    #expect(profile.sequence(of: style, in: palette) == "\u{1b}[\(expected)m")
  }

  @Test("24-bit colour is exact except where it would be a number of the palette")
  func rgbIsExactExceptWherePaletteNumbersAre() {
    func number(_ value: UInt32) -> Int32 {
      let palette = Palette(name: "one") { _ in RGB(value) }
      return ColorProfile.rgb.colors(of: Style(), in: palette).background
    }
    #expect(number(0x123456) == 0x123456)
    #expect(number(0x000000) == 8)
    #expect(number(0x000007) == 8)
  }

  @Test("Without colour a badge is reversed")
  func withoutColorABadgeIsReversed() {
    let badge = Style(.badgeText, on: .paused, bold: true)
    #expect(ColorProfile.mono.sequence(of: badge, in: palette) == "\u{1b}[0;1;7m")
  }
}
