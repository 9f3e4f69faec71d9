import TestSupport

extension Screen {
  /// What can be seen of every cell of a coloured screen, blanks at the ends of lines left out.
  ///
  /// The colour of a blank's text is no part of it: it depends on how the blank came about.
  var cells: [[String]] {
    var look = Look()
    return lines.map { line in
      var cells: [String] = []
      var rest = line[...]
      while let first = rest.first {
        if let match = rest.prefixMatch(of: /\u{1b}\[([0-9;]*)m/) {
          look.obey(match.1.split(separator: ";").compactMap { Int($0) })
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

    mutating func obey(_ codes: [Int]) {
      var codes = (codes.isEmpty ? [0] : codes)[...]
      while let code = codes.popFirst() {
        switch code {
        case 38, 48:
          let color = Array(codes.prefix(codes.first == 2 ? 4 : 2))
          codes = codes.dropFirst(color.count)
          if code == 38 { foreground = color } else { background = color }
        case 30...37, 90...97: foreground = [code]
        case 40...47, 100...107: background = [code]
        case 39: foreground = []
        case 49: background = []
        case 0: self = Look()
        default: attributes.insert(code)
        }
      }
    }

    func words(of character: Character) -> String {
      let style = character == " " ? "" : "\(foreground) \(attributes.sorted())"
      return "\(character) on \(background) \(style)"
    }
  }
}
