extension Pty {
  /// The kinds of colours that were asked of the terminal.
  package var colors: Set<String> {
    var colors: Set<String> = []
    for match in String(decoding: log, as: UTF8.self).matches(of: /\u{1b}\[([0-9;]*)m/) {
      for rendition in renditions(match.1) {
        switch rendition[0] {
        case 38, 48: colors.insert(rendition.dropFirst().first == 2 ? "rgb" : "256")
        case 30...37, 40...47: colors.insert("8")
        case 90...97, 100...107: colors.insert("16")
        default: break
        }
      }
    }
    return colors
  }
}
