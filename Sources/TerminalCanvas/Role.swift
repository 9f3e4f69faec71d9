/// What a cell's colour means, as a number that the canvas carries without knowing more about it.
///
/// The program that draws names its roles; only that can turn them into colours.
package struct Role: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt16

  /// The role of this number.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Text with no other role.
  package static let plainText = Role(rawValue: 0)
  /// A ground with no other role.
  package static let plainGround = Role(rawValue: 1)
}
