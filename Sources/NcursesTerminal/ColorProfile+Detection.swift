package import Colors
import TerminalCanvas

extension ColorProfile {
  /// The profile for a terminal, and one sentence that says why.
  ///
  /// `terminfoColors` is what the installed description of TERM says; nil: there is none.
  package static func detect(
    _ choice: ColorChoice, environment: [String: String], terminfoColors: Int?
  ) -> (profile: ColorProfile, reason: String) {
    let term = SafeText.safe(environment["TERM"] ?? "", maxColumns: 40)
    switch choice {
    case .exactly(let profile): return (profile, "\(profile.rawValue) was asked for.")
    case .never: return (.mono, "Colour was switched off.")
    case .auto where !(environment["NO_COLOR"] ?? "").isEmpty: return (.mono, "NO_COLOR is set.")
    case .auto where term == "dumb": return (.mono, "TERM is dumb.")
    case .auto, .always: break
    }
    let colorTerm = environment["COLORTERM"] ?? ""
    if ["truecolor", "24bit"].contains(colorTerm.lowercased()), mayHaveRGB(environment) {
      return (.rgb, "COLORTERM is \(colorTerm).")
    }
    if term.hasSuffix("-direct") || TerminalName.hasRGB(term) {
      return (.rgb, "A terminal named \(term) has 24-bit colour.")
    }
    guard let colors = terminfoColors else {
      return (.ansi256, "TERM=\(term) is not installed; such terminals have 256 colours.")
    }
    let profile = best(for: colors)
    if choice == .always, profile == .mono {
      return (.ansi8, "Colour was asked for; terminfo gives \(term) none.")
    }
    return (profile, "Terminfo gives \(term) \(colors == 0 ? "no" : "\(colors)") colours.")
  }

  /// False for terminals that COLORTERM cannot be about: it has leaked in from another one.
  private static func mayHaveRGB(_ environment: [String: String]) -> Bool {
    let term = environment["TERM"] ?? ""
    // tmux may call itself screen; it does understand 24-bit colour, GNU screen 4 does not.
    if term.hasPrefix("screen") { return environment["TMUX"] != nil }
    return !["linux", "vt", "ansi", "cons", "sun", "dumb", "xterm-mono"].contains {
      term.hasPrefix($0)
    } || term.hasPrefix("vte")
  }
}
