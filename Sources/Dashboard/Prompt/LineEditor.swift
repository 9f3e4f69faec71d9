import TerminalCanvas

/// A line that is being typed, with a cursor and the lines before it: the keys of shells edit it.
package struct LineEditor: Equatable, Sendable {
  /// The most characters of a line.
  static let limit = 200

  /// Each one column wide.
  private var characters: [Character] = []
  /// The index of the character under the cursor; their count where it is after the last.
  private(set) var cursor = 0
  /// The lines that ↑ and ↓ go through: earlier ones as they are now, and the one begun last.
  private var lines: [String]
  private var place: Int
  /// What a key deleted last that deletes several characters.
  private var killed = ""

  /// An empty line after some others, the latest of which is the last.
  init(after earlier: [String] = []) {
    lines = earlier + [""]
    place = earlier.count
  }

  /// What has been typed.
  var text: String { String(characters) }

  /// What stands before the cursor.
  var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Adds text at the cursor, as far as there is room, in one line and nothing that would be obeyed.
  mutating func insert(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let room = Self.limit - characters.count
    let added = SafeText.safe(line, maxColumns: room).unicodeScalars.map(Character.init)
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Puts another text in place of all, with the cursor after it.
  mutating func replace(with text: String) {
    delete(0..<characters.count)
    insert(text)
  }

  /// Puts another text in place of what stands before the cursor.
  mutating func replaceBeforeCursor(with text: String) {
    delete(0..<cursor)
    insert(text)
  }

  /// Takes a key; false for one that does not edit.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case Key(.left), Key("b", .control): cursor = max(0, cursor - 1)
    case Key(.right), Key("f", .control): cursor = min(characters.count, cursor + 1)
    case Key(.home), Key("a", .control): cursor = 0
    case Key(.end), Key("e", .control): cursor = characters.count
    case Key("b", .alt), Key(.left, .control), Key(.left, .alt): cursor = startOfWord
    case Key("f", .alt), Key(.right, .control), Key(.right, .alt): cursor = endOfWord
    case Key("w", .control): kill(startOfArgument..<cursor)
    case Key(.backspace, .alt), Key(.backspace, .control): kill(startOfWord..<cursor)
    case Key("d", .alt): kill(cursor..<endOfWord)
    case Key("k", .control): kill(cursor..<characters.count)
    case Key("u", .control): kill(0..<cursor)
    case Key("y", .control): insert(killed)
    case Key(.backspace), Key(.backspace, .shift): delete(max(0, cursor - 1)..<cursor)
    case Key(.delete), Key("d", .control): delete(cursor..<min(characters.count, cursor + 1))
    case Key(.up), Key("p", .control): show(place - 1)
    case Key(.down), Key("n", .control): show(place + 1)
    default:
      guard case .character(let character) = key.code, key.modifiers.isSubset(of: .shift) else {
        return false
      }
      insert(String(character))
    }
    return true
  }

  /// The columns that are seen where not all have room, and where the cursor is in them.
  ///
  /// The view moves by half of the room, so that it stands still while one types in it.
  func view(columns: Int) -> (text: String, cursor: Int) {
    guard columns > 0 else { return ("", 0) }
    let half = max(1, columns / 2)
    let start = cursor < columns ? 0 : ((cursor - columns) / half + 1) * half
    var shown = Array(characters.dropFirst(start).prefix(columns))
    if start > 0, !shown.isEmpty { shown[0] = "…" }
    if start + columns < characters.count, let last = shown.indices.last, start + last > cursor {
      shown[last] = "…"
    }
    return (String(shown), cursor - start)
  }

  /// Deletes what can be brought back.
  private mutating func kill(_ range: Range<Int>) {
    if !range.isEmpty { killed = String(characters[range]) }
    delete(range)
  }

  private mutating func delete(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// Shows another line; what was done to this one is kept while the prompt is open.
  private mutating func show(_ other: Int) {
    guard lines.indices.contains(other) else { return }
    lines[place] = text
    place = other
    replace(with: lines[other])
  }

  /// The beginning of the letters and digits at or before the cursor.
  private var startOfWord: Int {
    let before = characters[..<cursor]
    guard let last = before.lastIndex(where: Self.isInWord) else { return 0 }
    return before[..<last].lastIndex { !Self.isInWord($0) }.map { $0 + 1 } ?? 0
  }

  /// The end of the letters and digits at or after the cursor.
  private var endOfWord: Int {
    let after = characters[cursor...]
    guard let first = after.firstIndex(where: Self.isInWord) else { return characters.count }
    return after[first...].firstIndex { !Self.isInWord($0) } ?? characters.count
  }

  /// The beginning of what blanks separate at or before the cursor.
  private var startOfArgument: Int {
    let before = characters[..<cursor]
    guard let last = before.lastIndex(where: { $0 != " " }) else { return 0 }
    return before[...last].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
