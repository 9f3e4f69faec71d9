/// Keys as numbers: kitty's keyboard protocol, and xterm's modifyOtherKeys.
///
/// The program asks for neither; another one may have left its terminal so.
extension Key {
  /// The key of a character's number.
  ///
  /// - Parameters:
  ///   - codes: The number; where they are known, that of the character with Shift, and that of the
  ///     key on an American keyboard.
  ///   - modifier: The modifiers, as a parameter.
  ///   - text: The characters that the key types, where they are known.
  init?(codes: [Int], modifier: Int, text: [Int]? = nil) {
    if let code = Self.functional(codes[0]) {
      self.init(code, modifier: modifier)
      return
    }
    guard codes.count <= 3, var modifiers = Self.modifiers(modifier),
      let key = Self.plain(codes[0])
    else { return nil }
    guard case .character(var character) = key.code, key.modifiers.isEmpty else {
      // Enter, Tab, Backspace and Esc, or a control character as such.
      let isBackTab = key.code == .tab && modifiers.contains(.shift)
      if isBackTab { modifiers.remove(.shift) }
      self.init(isBackTab ? .backTab : key.code, modifiers.union(key.modifiers))
      return
    }
    if let text, text.count == 1, let typed = Self.character(text[0]),
      modifiers.isSubset(of: .shift)
    {
      character = typed
    } else if modifiers.contains(.shift) {
      character = Self.shifted(character, codes)
    } else if modifiers.contains(.control) {
      // On a keyboard without Latin letters the place of the key counts.
      if !character.isASCII, codes.count > 2, let base = Self.character(codes[2]) {
        character = base
      }
      // As every other terminal sends it: ^H is Backspace, ^M Enter.
      if let byte = character.asciiValue, (0x40...0x7E).contains(byte),
        let usual = Key(ascii: byte & 0x1F, modifiers.subtracting(.control))
      {
        self = usual
        return
      }
    }
    self.init(character, modifiers.subtracting(.shift))
  }

  /// What Shift makes of a character: where it is not told, that is known of letters alone.
  private static func shifted(_ character: Character, _ codes: [Int]) -> Character {
    if codes.count > 1, let shifted = Self.character(codes[1]) { return shifted }
    let upper = character.uppercased()
    return upper.count == 1 ? Character(upper) : character
  }

  private static func plain(_ code: Int) -> Key? {
    (0..<0x80).contains(code) ? Key(ascii: UInt8(code), []) : character(code).map { Key($0) }
  }

  /// A character that can be typed; private numbers are keys without one.
  private static func character(_ code: Int) -> Character? {
    guard code >= 0x20, !(0x7F..<0xA0).contains(code), let value = UInt32(exactly: code),
      let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .privateUse
    else { return nil }
    return Character(scalar)
  }

  /// The keys that kitty's protocol gives private numbers, from 57344 on.
  private static func functional(_ code: Int) -> Code? {
    switch code {
    case 57344...57357: editing[code - 57344]
    case 57364...57398: .function(code - 57363)
    case 57399...57426: keypad[code - 57399]
    default: nil
    }
  }

  private static let editing: [Code] = [
    .escape, .enter, .tab, .backspace, .insert, .delete, .left, .right, .up, .down, .pageUp,
    .pageDown, .home, .end,
  ]

  private static let keypad: [Code] =
    "0123456789./*-+".map { .character($0) } + [.enter, .character("="), .character(",")]
    + [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete]
}
