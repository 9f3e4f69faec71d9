import Colors
import Testing

@Suite("A colour")
struct RGBTests {
  @Test("It is read from six digits")
  func hex() {
    #expect(RGB(0xff8001) == RGB(red: 255, green: 128, blue: 1))
  }
}
