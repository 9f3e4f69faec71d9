package import TerminalCanvas

extension Role: CustomStringConvertible {
  /// The name that the program uses for it.
  package var description: String {
    if let level = fieldLevel { return "field(\(level))" }
    if let level = fieldGroundLevel { return "fieldGround(\(level))" }
    if let level = fieldGlyphLevel { return "fieldGlyph(\(level))" }
    return Self.names.first { $0.key == self }?.value ?? "role \(rawValue)"
  }
}
