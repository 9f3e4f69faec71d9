package import TerminalCanvas

extension Glyphs {
  /// The characters for a terminal, and one sentence that says why; `asked` is what a person wants.
  ///
  /// `isWide` tells that the terminal draws ambiguous characters two columns wide.
  package static func detect(
    _ asked: Glyphs?, isWide: Bool = false, environment: [String: String]
  ) -> (glyphs: Glyphs, reason: String) {
    if let asked { return (asked, "\(asked) was asked for.") }
    let locale = SafeText.safe(Locale.name(environment), maxColumns: 40)
    guard Locale.isUTF8(environment) else { return (.ascii, "The locale \(locale) is not UTF-8.") }
    if isWide { return (.ascii, "This terminal draws characters such as ‖ two columns wide.") }
    let term = environment["TERM"] ?? ""
    if term == "linux" || term.hasPrefix("linux-") {
      return (.block, "The fonts of the Linux console have no braille.")
    }
    return (.braille, "The locale \(locale) is UTF-8.")
  }
}
