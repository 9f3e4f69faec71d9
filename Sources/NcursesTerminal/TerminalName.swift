/// What the name in TERM gives away.
enum TerminalName {
  private static let withRGB = ["kitty", "ghostty", "foot", "alacritty", "wezterm"]
  private static let likeXterm = [
    "xterm", "st-", "tmux", "screen", "rxvt-unicode", "vte", "konsole", "iterm", "mintty", "putty",
  ]

  /// True for terminals known to have 24-bit colour, whatever COLORTERM says.
  static func hasRGB(_ name: String) -> Bool { withRGB.contains { name.contains($0) } }

  /// True for terminals that understand what xterm does, so that no installed description is needed.
  static func isLikeXterm(_ name: String) -> Bool {
    hasRGB(name) || name.hasSuffix("-256color") || likeXterm.contains { name.hasPrefix($0) }
  }
}
