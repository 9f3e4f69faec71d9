import TerminalCanvas

extension Key {
  /// The key as a person would name it.
  var name: String {
    let base: String
    switch code {
    case .character(" "): base = "space"
    case .character(let character): base = String(character)
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
