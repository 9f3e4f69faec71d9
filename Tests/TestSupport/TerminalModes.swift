/// What a program has left switched on in its terminal, judged by all that it wrote.
package struct TerminalModes {
  private enum Place {
    case text
    case escape
    /// `ESC [`, with its parameters so far.
    case sequence(String)
    /// An operating system command or the like, which ends with BEL or `ESC \`.
    case string(String, sawEscape: Bool)
    /// `ESC (` and the like, which a letter follows.
    case charset(UInt8)
  }

  private var place = Place.text
  private var privateModes: [Int: Bool] = [:]
  private var charsets: [UInt8: UInt8] = [:]
  private var isPlain = true
  private var hasKeypad = false
  private var isShifted = false
  private var isInserting = false
  private var titles = 0
  /// What was sent as a string for the terminal itself, such as a window title.
  package private(set) var strings: [String] = []

  package init() {}

  /// What a shell would find changed; empty where all was given back.
  package var complaints: [String] {
    // These two are on in every terminal; all others are off.
    let native: Set = [7, 25]
    var complaints = privateModes.filter { $1 != native.contains($0) }
      .map { "mode \($0) is \($1 ? "on" : "off")" }.sorted()
    if !isPlain { complaints.append("colours or attributes are on") }
    if hasKeypad { complaints.append("the keypad sends sequences") }
    if isInserting { complaints.append("text is inserted") }
    if isShifted || charsets.values.contains(where: { $0 != UInt8(ascii: "B") }) {
      complaints.append("another character set is on")
    }
    if titles != 0 { complaints.append("\(titles) window titles are saved") }
    switch place {
    case .text: break
    default: complaints.append("a sequence is not finished")
    }
    return complaints
  }

  /// Whether a private mode is on; nil where nothing was said about it.
  package subscript(mode: Int) -> Bool? { privateModes[mode] }

  /// Takes in what was written; a sequence may come in parts.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    switch place {
    case .string(let text, let sawEscape):
      if byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) {
        strings.append(text)
        place = .text
      } else if byte == 0x18 {
        place = .text
      } else {
        place = .string(text + String(Character(Unicode.Scalar(byte))), sawEscape: byte == 0x1b)
      }
    case _ where byte == 0x1b: place = .escape
    case _ where byte == 0x18: place = .text
    case .text:
      if byte == 0x0e || byte == 0x0f { isShifted = byte == 0x0e }
    case .escape: feedEscape(byte)
    case .charset(let set):
      charsets[set] = byte
      place = .text
    case .sequence(let parameters):
      if (0x40..<0x7f).contains(byte) {
        place = .text
        obey(parameters, Character(Unicode.Scalar(byte)))
      } else {
        place = .sequence(parameters + String(Character(Unicode.Scalar(byte))))
      }
    }
  }

  private mutating func feedEscape(_ byte: UInt8) {
    place = .text
    switch Character(Unicode.Scalar(byte)) {
    case "[": place = .sequence("")
    case "]", "P", "_", "^", "X": place = .string("", sawEscape: false)
    case "(", ")", "*", "+": place = .charset(byte)
    case "=": hasKeypad = true
    case ">": hasKeypad = false
    default: break
    }
  }

  private mutating func obey(_ parameters: String, _ final: Character) {
    let numbers = parameters.drop { $0 == "?" }.split(
      separator: ";", omittingEmptySubsequences: false
    ).map { Int($0) ?? 0 }
    switch final {
    case "h" where parameters.hasPrefix("?"), "l" where parameters.hasPrefix("?"):
      for number in numbers { privateModes[number] = final == "h" }
    case "h", "l":
      if numbers.contains(4) { isInserting = final == "h" }
    case "m": isPlain = numbers.allSatisfy { $0 == 0 }
    case "t" where numbers.first == 22: titles += 1
    case "t" where numbers.first == 23: titles -= 1
    default: break
    }
  }
}
