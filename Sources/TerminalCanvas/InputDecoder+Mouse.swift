extension InputDecoder {
  /// Reads the reports of a mouse; button 1 is the left one.
  struct MouseDecoder: Sendable {
    /// The X10 form does not say which button was released.
    private var pressed = 1

    /// The form `<flags;column;row`, ending in M (pressed) or m (released).
    mutating func sgr(_ bytes: some Collection<UInt8>, final: UInt8) -> Mouse? {
      guard let numbers = Key.numbers(bytes), numbers.count == 3 else { return nil }
      return event(
        flags: numbers[0], column: numbers[1], row: numbers[2],
        isRelease: final == UInt8(ascii: "m"))
    }

    /// The form of three bytes, each 32 more than what it stands for.
    mutating func x10(_ bytes: [UInt8]) -> Mouse? {
      let numbers = bytes.map { Int($0) - 32 }
      guard numbers.count == 3, numbers[0] >= 0 else { return nil }
      return event(
        flags: numbers[0], column: numbers[1], row: numbers[2],
        isRelease: numbers[0] & 0b1110_0011 == 3)
    }

    private mutating func event(flags: Int, column: Int, row: Int, isRelease: Bool) -> Mouse? {
      guard column > 0, row > 0, let action = action(flags, isRelease) else { return nil }
      var modifiers: Key.Modifiers = []
      if flags & 4 != 0 { modifiers.insert(.shift) }
      if flags & 8 != 0 { modifiers.insert(.alt) }
      if flags & 16 != 0 { modifiers.insert(.control) }
      return Mouse(action, column: column - 1, row: row - 1, modifiers: modifiers)
    }

    private mutating func action(_ flags: Int, _ isRelease: Bool) -> Mouse.Action? {
      let button = flags & 3 + 1
      switch flags & ~0b1_1100 {
      case 0...2 where !isRelease:
        pressed = button
        return .press(button: button)
      case 0...2: return .release(button: button)
      case 3 where isRelease: return .release(button: pressed)
      case 32...34: return .drag(button: button)
      case 35: return .move
      case 64 where !isRelease: return .wheelUp
      case 65 where !isRelease: return .wheelDown
      // Sideways wheels and buttons 8 to 11.
      default: return nil
      }
    }
  }
}
