import Testing

@testable import Colors

@Suite("The colours that a terminal with 256 fixes")
struct FixedColorTests {
  @Test("They have the colours that xterm shows for their numbers")
  func numbers() throws {
    #expect(FixedColor.all.map(\.number) == Array(16..<256))
    for (number, color) in [16: 0x000000, 231: 0xffffff, 208: 0xff8700, 238: 0x444444] {
      let fixed = try #require(FixedColor.all.first { $0.number == number })
      #expect(fixed.lab == OKLab(RGB(UInt32(color))))
    }
    #expect(FixedColor.black.number == 16)
    #expect(FixedColor.white.number == 231)
  }

  @Test("Their contrast is that of WCAG")
  func contrast() {
    #expect(abs(FixedColor.black.contrast(with: .white) - 21) < 1e-9)
    #expect(FixedColor.extreme(on: .white).number == 16)
    #expect(FixedColor.extreme(on: .black).number == 231)
  }

  @Test("The nearest that is allowed is found, if there is one")
  func nearest() {
    for color in FixedColor.all {
      #expect(FixedColor.nearest(to: color.lab, where: { _ in true })?.lab == color.lab)
    }
    #expect(FixedColor.nearest(to: FixedColor.white.lab, where: { $0.number > 231 })?.number == 255)
    #expect(FixedColor.nearest(to: FixedColor.white.lab, where: { _ in false }) == nil)
  }

  @Test("For a class a stronger colour is nearer than a paler one, and one of its hue than both")
  func classes() {
    let blue = OKLab(lightness: 0.5, a: -0.02, b: -0.1)
    let (paler, stronger, teal) = (60, 26, 30)
    func nearest(_ numbers: Int...) -> Int32? {
      FixedColor.nearest(to: blue, ofClass: true) { numbers.contains(Int($0.number)) }?.number
    }
    #expect(nearest(paler, stronger) == 26)
    #expect(nearest(teal, stronger) == 26)
  }
}
