import Testing

@testable import Colors

@Suite struct `Difference` {
  @Test func `is small between colours that green-blind eyes confuse`() {
    let (orange, green) = (RGB(0xc08040), RGB(0x8a9a30))
    #expect(orange.difference(from: green) < 0.1)
  }

  @Test func `is large between orange and blue`() {
    #expect(RGB(0xf5a15a).difference(from: RGB(0x4f9ce8)) > 0.2)
  }
}
