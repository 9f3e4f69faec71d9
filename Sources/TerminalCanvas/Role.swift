/// What a cell's colour means, as a number that the canvas carries without knowing more of it.
///
/// The program that draws names its roles; only that can turn them into colours.
package struct Role: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt16

  /// The role of this number.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Text of which nothing else is said.
  package static let plainText = Role(rawValue: 0)
  /// The ground of which nothing else is said.
  package static let plainGround = Role(rawValue: 1)
}
