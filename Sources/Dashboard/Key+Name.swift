import TerminalCanvas

extension Key {
  /// The key with a name such as `space` or `PgUp`; nil for what is none.
  static func named(_ name: String) -> Key? {
    if name.count == 1, let character = name.first, character != " " {
      let arrows: [Character: Key] = [
        "↑": Key(.up), "↓": Key(.down), "←": Key(.left), "→": Key(.right),
      ]
      return arrows[character] ?? Key(character)
    }
    let codes: [Code] = [
      .character(" "), .enter, .tab, .backTab, .escape, .home, .end, .pageUp, .pageDown,
    ]
    return codes.map { Key($0) }.first { $0.name == name }
  }

  /// The key as a person would name it.
  var name: String {
    let base: String
    switch code {
    case .character(" "): base = "space"
    case .character(let character):
      base = modifiers.contains(.control) ? character.uppercased() : String(character)
    case .function(let number): base = "F\(number)"
    case .enter: base = "Enter"
    case .tab: base = "Tab"
    case .backTab: base = "Shift-Tab"
    case .backspace: base = "Backspace"
    case .escape: base = "Esc"
    case .up: base = "↑"
    case .down: base = "↓"
    case .left: base = "←"
    case .right: base = "→"
    case .home: base = "Home"
    case .end: base = "End"
    case .pageUp: base = "PgUp"
    case .pageDown: base = "PgDn"
    case .insert: base = "Insert"
    case .delete: base = "Delete"
    }
    let isLetter = if case .character = code { true } else { false }
    return (modifiers.contains(.control) ? "^" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
      + (modifiers.contains(.shift) && !isLetter ? "Shift-" : "") + base
  }
}
