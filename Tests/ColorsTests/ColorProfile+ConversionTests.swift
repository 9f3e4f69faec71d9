import Testing

@testable import Colors

struct ColorConversionTests {
  @Test("A colour of the palette is its own number")
  func paletteColorsAreTheirOwn() {
    #expect(ColorProfile.ansi256.number(of: RGB(0x000000)) == 16)
    #expect(ColorProfile.ansi256.number(of: RGB(0xffffff)) == 231)
    #expect(ColorProfile.ansi256.number(of: RGB(0xff8700)) == 208)
    #expect(ColorProfile.ansi256.number(of: RGB(0x444444)) == 238)
    #expect(ColorProfile.ansi16.number(of: RGB(0x5c5cff)) == 12)
    #expect(ColorProfile.ansi8.number(of: RGB(0xcd0000)) == 1)
    #expect(ColorProfile.mono.number(of: RGB(0xcd0000)) == 0)
  }

  @Test("The 256 colours never use those that people redefine")
  func the256NeverUseWhatPeopleRedefine() {
    for value in stride(from: UInt32(0), to: 1 << 24, by: 65_521) {
      #expect((16..<256).contains(ColorProfile.ansi256.number(of: RGB(value))))
    }
  }

  @Test("24-bit colour is exact except where it would be a number of the palette")
  func rgbIsExactExceptWherePaletteNumbersAre() {
    #expect(ColorProfile.rgb.number(of: RGB(0x123456)) == 0x123456)
    #expect(ColorProfile.rgb.number(of: RGB(0x000000)) == 8)
    #expect(ColorProfile.rgb.number(of: RGB(0x000007)) == 8)
  }

  @Test("Greys stay grey", arguments: [ColorProfile.ansi8, .ansi16])
  func greysStayGrey(_ profile: ColorProfile) {
    for level in UInt8.min...UInt8.max {
      let number = profile.number(of: RGB(red: level, green: level, blue: level))
      #expect([0, 7, 8, 15].contains(number))
    }
  }

  @Test("Hues survive in eight colours")
  func huesSurviveInEight() {
    #expect(ColorProfile.ansi8.number(of: RGB(0x803030)) == 1)
    #expect(ColorProfile.ansi8.number(of: RGB(0x2a4f9e)) == 4)
    #expect(ColorProfile.ansi8.number(of: RGB(0x3a9a3a)) == 2)
  }

  @Test("Text never vanishes in its ground", arguments: [ColorProfile.ansi8, .ansi16, .ansi256])
  func textNeverVanishes(_ profile: ColorProfile) {
    for value in stride(from: UInt32(0), to: 1 << 24, by: 1_000_003) {
      for other in stride(from: UInt32(0), to: 1 << 24, by: 900_007) where other != value {
        if profile.isFaint(RGB(value), on: RGB(other)) { continue }
        let numbers = profile.numbers(foreground: RGB(value), background: RGB(other))
        #expect(numbers.foreground != numbers.background)
      }
    }
  }
}
