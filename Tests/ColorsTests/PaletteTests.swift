import Colors
import TerminalCanvas
import Testing

@Suite("A palette")
struct PaletteTests {
  @Test("It has a colour for every role, each level included")
  func palettes() {
    let roles =
      Role.plain
      + (Int8(-15)...15).flatMap { [Role.field($0), .fieldGround($0), .fieldGlyph($0)] }
    var asked: [Role] = []
    let palette = Palette(name: "counting") { role in
      asked.append(role)
      return RGB(UInt32(asked.count))
    }
    #expect(Set(asked) == Set(roles))
    #expect(asked.count == roles.count)
    #expect(Set(roles.map { palette[$0] }).count == roles.count)
    #expect(palette[.field(99)] == RGB(0x808080))
  }
}
