import TestSupport

extension Tmux.Size {
  /// A size of the full layout.
  static let full = Tmux.Size(120, 40)
  /// A size of the compact layout.
  static let compact = Tmux.Size(80, 24)
  /// One size of each of the two.
  static let layouts = [full, compact]
}
