package import TerminalCanvas

/// The roles of the decision field: numbers beyond those of the plain ones, the level in a byte.
extension Role {
  /// The number of strengths on either side of the decision field's middle.
  ///
  /// 2 × 15 + 1 shades: a frame in 24-bit colour stays small enough for ssh.
  package static let levels = 15

  /// Every level, from fully negative to fully positive.
  static let allLevels = (-levels...levels).map { Int8($0) }

  private static let field: UInt16 = 0x100
  private static let fieldGround: UInt16 = 0x200
  private static let fieldGlyph: UInt16 = 0x300

  /// The solid colour of the decision field, from −`levels` (negative) to `levels`.
  package static func field(_ level: Int8) -> Role {
    Role(rawValue: field | UInt16(UInt8(bitPattern: level)))
  }

  /// The tinted ground under a glyph of that field level.
  package static func fieldGround(_ level: Int8) -> Role {
    Role(rawValue: fieldGround | UInt16(UInt8(bitPattern: level)))
  }

  /// A glyph of that field level: lighter than its ground or, on light themes, darker.
  package static func fieldGlyph(_ level: Int8) -> Role {
    Role(rawValue: fieldGlyph | UInt16(UInt8(bitPattern: level)))
  }

  /// The level of a solid colour of the field; nil for every other role.
  package var fieldLevel: Int8? { level(of: Self.field) }

  /// The level of a ground under a glyph of the field; nil for every other role.
  package var fieldGroundLevel: Int8? { level(of: Self.fieldGround) }

  /// The level of a glyph of the field; nil for every other role.
  package var fieldGlyphLevel: Int8? { level(of: Self.fieldGlyph) }

  private func level(of kind: UInt16) -> Int8? {
    rawValue & 0xff00 == kind ? Int8(truncatingIfNeeded: rawValue) : nil
  }
}
