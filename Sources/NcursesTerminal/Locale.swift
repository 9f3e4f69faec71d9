import CTerminal

/// The characters that the environment says the terminal shows.
enum Locale {
  /// The locale for characters: LC_ALL, else LC_CTYPE, else LANG, else C; empty ones do not count.
  static func name(_ environment: [String: String]) -> String {
    for key in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let name = environment[key], !name.isEmpty { return name }
    }
    return "C"
  }

  static func namesUTF8(_ name: String) -> Bool {
    let charset = name.lowercased().prefix { $0 != "@" }
    return charset.hasSuffix("utf-8") || charset.hasSuffix("utf8")
  }

  /// Whether the terminal shows UTF-8.
  ///
  /// A locale that is named but not installed is common over ssh; the terminal is UTF-8 all the same.
  static func isUTF8(_ environment: [String: String]) -> Bool {
    let name = name(environment)
    return zt_use_locale(name) || namesUTF8(name)
  }

  /// Lets curses write every character, whatever the terminal shows; false where no locale can.
  static func useUTF8(_ environment: [String: String]) -> Bool {
    let names: [String] = [name(environment), "C.UTF-8", "en_US.UTF-8"]
    return names.contains { zt_use_locale($0) }
  }
}
