import Testing

@testable import Colors

@Suite("Class pair")
struct ClassPairTests {
  @Test("It is orange and blue")
  func isOrangeAndBlue() {
    let pair = ClassPair(Schemes.nord)
    #expect(pair.positive == Schemes.nord[0x9])
    #expect(pair.negative == Schemes.nord[0xD])
  }

  @Test("It is the most different pair where orange and blue are alike")
  func isMostDifferent() {
    var colors = [UInt32](repeating: 0x777777, count: 16)
    colors[0xA] = 0x303030
    colors[0xC] = 0xe0e0e0
    let pair = ClassPair(Schemes.scheme("alike", colors))
    #expect(pair.positive == RGB(0xe0e0e0))
    #expect(pair.negative == RGB(0x303030))
  }

  @Test("It is not told by a difference that green-blind eyes miss")
  func isToldByVisibleDifference() {
    var colors = [UInt32](repeating: 0x777777, count: 16)
    (colors[0x9], colors[0xD]) = (0xc08040, 0x8a9a30)
    (colors[0xB], colors[0xE]) = (0xf0c040, 0x4060d0)
    let scheme = Schemes.scheme("red-green", colors)
    #expect(OKLab(scheme[0x9]).distance(to: OKLab(scheme[0xD])) >= ClassPair.enough)
    #expect(ClassPair(scheme).positive == RGB(0xf0c040))
    #expect(ClassPair(scheme).negative == RGB(0x4060d0))
  }

  @Test("It exists even where all colours are one")
  func existsWithoutColors() {
    let pair = ClassPair(Schemes.oneGrey)
    #expect(pair.positive == pair.negative)
  }
}
