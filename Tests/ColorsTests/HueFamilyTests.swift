import Testing

@testable import Colors

@Suite("The hues of a class")
struct HueFamilyTests {
  private func family(isPositive: Bool) throws -> HueFamily {
    HueFamily(isPositive: isPositive, in: Palette(try Schemes.builtIn("zeus-dark")))
  }

  @Test("Grey belongs to both, every other colour to one at most")
  func belonging() throws {
    let (orange, blue) = (try family(isPositive: true), try family(isPositive: false))
    #expect(FixedColor.all.allSatisfy { !$0.lab.isGrey || orange.contains($0.lab) })
    let tinted = FixedColor.all.map(\.lab).filter { !$0.isGrey }
    #expect(!tinted.contains { orange.contains($0) && blue.contains($0) })
    #expect(orange.contains(OKLab(RGB(0xaf5f00))) && blue.contains(OKLab(RGB(0x005faf))))
    for color in [RGB(0x5f875f), RGB(0x875f87), RGB(0xaf0000), RGB(0x5f5f00)] {
      #expect(!orange.contains(OKLab(color)) && !blue.contains(OKLab(color)))
    }
  }

  @Test("A class without a hue has greys only")
  func grey() {
    let family = HueFamily(isPositive: true, in: Palette(Schemes.greys))
    #expect(!family.contains(OKLab(RGB(0xaf5f00))))
    #expect(family.contains(OKLab(RGB(0x808080))))
  }
}
