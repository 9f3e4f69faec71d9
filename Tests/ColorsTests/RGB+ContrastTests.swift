import Testing

@testable import Colors

@Suite("Contrast")
struct RGBContrastTests {
  @Test("It runs from 1 to 21")
  func runsFromOneToTwentyOne() {
    #expect(RGB(0x123456).contrast(with: RGB(0x123456)) == 1)
    #expect(abs(RGB(0x000000).contrast(with: RGB(0xffffff)) - 21) < 1e-9)
  }

  @Test("It agrees with a published example")
  func agreesWithPublishedExample() {
    // #777777 on white is known for failing at 4.48, #767676 for passing at 4.54.
    #expect(abs(RGB(0x777777).contrast(with: RGB(0xffffff)) - 4.48) < 0.005)
    #expect(abs(RGB(0x767676).contrast(with: RGB(0xffffff)) - 4.54) < 0.005)
  }

  @Test("It calls a colour dark where white is easier to read")
  func darkIsWhereWhiteReads() {
    #expect(RGB(0x14161b).isDark)
    #expect(!RGB(0xfaf9f6).isDark)
  }
}
