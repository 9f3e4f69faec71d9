import CTerminal

/// The characters that the environment says the terminal shows.
enum Locale {
  /// The locale for characters: LC_ALL, else LC_CTYPE, else LANG, else C; an empty one is not set.
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

  /// Sets the locale for characters; true when it is UTF-8.
  static func use(_ environment: [String: String]) -> Bool {
    let name = name(environment)
    if zt_use_locale(name) { return true }
    // A locale that is named but not installed is common over ssh; the terminal is UTF-8 all the same.
    return namesUTF8(name) && (zt_use_locale("C.UTF-8") || zt_use_locale("en_US.UTF-8"))
  }
}
