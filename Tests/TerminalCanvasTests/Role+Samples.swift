import TerminalCanvas

extension Role {
  /// Roles of nobody's: a canvas carries what it knows nothing of.
  static let alpha = Role(rawValue: 7)
  static let beta = Role(rawValue: 8)
  static let gamma = Role(rawValue: 9)
}
