import Colors
import TerminalCanvas
import Testing

@Suite("The roles of the field")
struct RoleFieldTests {
  @Test("A level comes back from its role")
  func levels() {
    for level in Int8.min...Int8.max {
      #expect(Role.field(level).fieldLevel == level)
      #expect(Role.field(level).fieldGroundLevel == nil)
      #expect(Role.fieldGround(level).fieldGroundLevel == level)
      #expect(Role.fieldGround(level).fieldLevel == nil)
      #expect(Role.fieldGlyph(level).fieldGlyphLevel == level)
      #expect(Role.fieldGlyph(level).fieldGroundLevel == nil)
      #expect(Role.fieldGround(level).fieldGlyphLevel == nil)
    }
  }

  @Test("No other role has a level")
  func others() {
    for role in Role.plain {
      #expect(role.fieldLevel == nil)
      #expect(role.fieldGroundLevel == nil)
      #expect(role.fieldGlyphLevel == nil)
    }
  }
}
