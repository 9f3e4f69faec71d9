import TerminalCanvas

/// What is written to borrow a terminal's screen and to give it back.
struct ControlStrings {
  /// Switches to a screen of our own.
  let enter: String
  /// The modes that drawing and reading need; written again when somebody may have changed them.
  let modes: String
  /// Undoes all of it, whatever was being written.
  let leave: String
  let beginFrame: String
  let endFrame: String
  /// Asks how wide ambiguous characters are; empty for a terminal that would show the question.
  ///
  /// In the second row, because an answer from the first looks like a key.
  let widthQuestion: String

  /// From `capability`, which gives a terminfo string, empty where the terminal has none.
  init(mouse: Bool, capability: (String) -> String) {
    let escape = "\u{1b}"
    // A terminal that speaks ANSI ignores the private modes that it does not know; others print them.
    let isANSI = capability("cup").hasPrefix("\(escape)[")
    enter = capability("smcup")
    // Some old descriptions of such a terminal do not know how to hide the cursor.
    let hide = capability("civis").isEmpty && isANSI ? "\(escape)[?25l" : capability("civis")
    let show = capability("civis").isEmpty && isANSI ? "\(escape)[?25h" : capability("cnorm")
    modes =
      hide + (isANSI ? "\(escape)[?2004h" : "")
      + (isANSI && mouse ? "\(escape)[?1000h\(escape)[?1006h" : "")
    // CAN and ST end a sequence that was cut short, which would swallow what follows.
    let undo =
      "\u{18}\(escape)\\"
      + ["2026", "1", "1003", "1002", "1000", "1006", "2004", "1004"]
      .map { "\(escape)[?\($0)l" }.joined() + "\(escape)>"
    // Cleared, because tmux 3.3 mixes what is left on this screen into the other after a resize,
    // and because some terminals have no other.
    leave =
      (isANSI ? undo : "")
      + ["smam", "sgr0", "clear"].map(capability).joined() + show + capability("rmcup")
    beginFrame = isANSI ? "\(escape)[?2026h" : ""
    widthQuestion =
      isANSI ? "\(escape)[2;1H\(AmbiguousWidth.question)\r\(escape)[K" : ""
    endFrame = isANSI ? "\(escape)[?2026l" : ""
  }
}
