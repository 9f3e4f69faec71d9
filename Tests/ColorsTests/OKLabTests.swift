import Testing

@testable import Colors

@Suite("OKLab colour")
struct OKLabTests {
  @Test("It agrees with the published values of the primaries")
  func agreesOnPrimaries() {
    let primaries: [(RGB, lightness: Double, a: Double, b: Double)] = [
      (RGB(0xff0000), 0.62796, 0.22486, 0.12585),
      (RGB(0x00ff00), 0.86644, -0.23389, 0.17950),
      (RGB(0x0000ff), 0.45201, -0.03246, -0.31153),
      (RGB(0xffffff), 1, 0, 0),
    ]
    for (color, lightness, a, b) in primaries {
      let expected = OKLab(lightness: lightness, a: a, b: b)
      #expect(OKLab(color).distance(to: expected) < 1e-4)
    }
  }

  @Test("It gives every colour back")
  func givesEveryColorBack() {
    for value in stride(from: UInt32(0), through: 0xffffff, by: 4099) {
      #expect(OKLab(RGB(value)).rgb == RGB(value))
    }
  }

  @Test("It keeps lightness and hue of a colour no screen can show")
  func keepsLightnessAndHue() {
    let wanted = OKLab(lightness: 0.6, a: 0.3, b: 0.3)
    let shown = OKLab(wanted.rgb)
    #expect(abs(shown.lightness - wanted.lightness) < 0.01)
    #expect(abs(shown.a - shown.b) < 0.01)
    #expect(shown.chroma < wanted.chroma)
  }
}
