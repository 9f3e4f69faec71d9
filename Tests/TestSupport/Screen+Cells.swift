extension Screen {
  /// What can be seen of every cell of a coloured screen, blanks at the ends of lines left out.
  ///
  /// The colour of a blank's text is no part of it: it depends on how the blank came about.
  package var cells: [[String]] {
    var look = Look()
    return lines.map { line in
      var cells: [String] = []
      var rest = line[...]
      while let first = rest.first {
        if let match = rest.prefixMatch(of: /\u{1b}\[([0-9;]*)m/) {
          look.obey(renditions(match.1))
          rest = rest[match.range.upperBound...]
        } else {
          cells.append(look.words(of: first))
          rest = rest.dropFirst()
        }
      }
      while cells.last?.hasPrefix(" ") == true { cells.removeLast() }
      return cells
    }
  }

  private struct Look {
    private var foreground: [Int] = []
    private var background: [Int] = []
    private var attributes: Set<Int> = []

    mutating func obey(_ renditions: [[Int]]) {
      for rendition in renditions.isEmpty ? [[0]] : renditions {
        switch rendition[0] {
        case 38: foreground = Array(rendition.dropFirst())
        case 48: background = Array(rendition.dropFirst())
        case 30...37, 90...97: foreground = rendition
        case 40...47, 100...107: background = rendition
        case 39: foreground = []
        case 49: background = []
        case 0: self = Look()
        default: attributes.insert(rendition[0])
        }
      }
    }

    func words(of character: Character) -> String {
      let style = character == " " ? "" : "\(foreground) \(attributes.sorted())"
      return "\(character) on \(background) \(style)"
    }
  }
}
