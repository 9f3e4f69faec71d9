import Testing

@testable import Colors

@Suite("Difference")
struct RGBDifferenceTests {
  @Test("It is small between colours that green-blind eyes confuse")
  func isSmallBetweenConfusedColors() {
    let (orange, green) = (RGB(0xc08040), RGB(0x8a9a30))
    #expect(orange.difference(from: green) < 0.1)
  }

  @Test("It is large between orange and blue")
  func isLargeBetweenOrangeAndBlue() {
    #expect(RGB(0xf5a15a).difference(from: RGB(0x4f9ce8)) > 0.2)
  }
}
