/// Turns the bytes that a terminal sends into events, however they are cut into pieces.
///
/// What is not understood is swallowed whole and is never a key. A sequence that never ends takes
/// no memory beyond a fixed bound.
package struct InputDecoder: Sendable {
  private enum State {
    case ground
    case scalar
    case escape
    case controlSequence
    case singleShift
    case mouse
    /// A reply (OSC, DCS, APC, PM, SOS) of which nothing is kept.
    case string
    /// ESC in a reply: `\` should follow.
    case stringEnd
    /// As `stringEnd`, but so late that another byte stands for itself.
    case lateStringEnd
    case paste
  }

  /// The longest sequence that is understood is far shorter.
  private static let sequenceLimit = 64

  private var state = State.ground
  /// What followed the introducer of the sequence at hand.
  private var sequence: [UInt8] = []
  /// Whether nothing has followed it: a person can type that, as Alt and a character.
  private var isIntroducer = false
  private var scalar = PartialScalar()
  private var modifiers: Key.Modifiers = []
  private var paste = PasteCollector()
  private var mouse = MouseDecoder()

  /// A decoder at rest.
  package init() {}

  /// The events that these bytes complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes {
      if let event = read(byte) { events.append(event) }
    }
    return events
  }

  /// Whether an escape is pending that `flush` would settle, so a time-out is needed.
  package var isWaiting: Bool {
    switch state {
    case .escape, .stringEnd: true
    case .controlSequence, .singleShift, .string: isIntroducer
    case .ground, .scalar, .mouse, .lateStringEnd, .paste: false
    }
  }

  /// Settles what a person could have typed: a lone ESC is the escape key, Alt-[ nothing.
  ///
  /// A longer sequence goes on waiting: on a slow line the rest still comes, and is not keys.
  package mutating func flush() -> [InputEvent] {
    guard isWaiting else { return [] }
    let settled = state
    state = settled == .stringEnd ? .lateStringEnd : .ground
    return settled == .escape ? [.key(Key(.escape))] : []
  }

  private mutating func read(_ byte: UInt8) -> InputEvent? {
    if state == .paste { return readPaste(byte) }
    if byte == 0x1B { return readEscape() }
    switch state {
    case .ground: return readText(byte, [])
    case .scalar: return readScalar(byte)
    case .escape: return readIntroducer(byte)
    case .controlSequence: return readControlSequence(byte)
    case .singleShift: return readSingleShift(byte)
    case .mouse: return readMouse(byte)
    case .string: return readString(byte)
    case .stringEnd:
      guard byte == UInt8(ascii: "\\") else { return readIntroducer(byte) }
      state = .ground
    case .lateStringEnd:
      state = .ground
      if byte != UInt8(ascii: "\\") { return read(byte) }
    case .paste: break
    }
    return nil
  }

  /// ESC starts over, whatever was unfinished; an ESC before it was the key.
  private mutating func readEscape() -> InputEvent? {
    switch state {
    case .escape: return .key(Key(.escape))
    case .string, .stringEnd: state = .stringEnd
    default: state = .escape
    }
    return nil
  }

  private mutating func readIntroducer(_ byte: UInt8) -> InputEvent? {
    sequence.removeAll(keepingCapacity: true)
    isIntroducer = true
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string
    default: return readText(byte, .alt)
    }
    return nil
  }

  private mutating func readText(_ byte: UInt8, _ modifiers: Key.Modifiers) -> InputEvent? {
    state = .ground
    if byte < 0x80 { return Key(ascii: byte, modifiers).map(InputEvent.key) }
    if let begun = PartialScalar(lead: byte) {
      (state, scalar, self.modifiers) = (.scalar, begun, modifiers)
    }
    return nil
  }

  private mutating func readScalar(_ byte: UInt8) -> InputEvent? {
    guard scalar.append(byte) else { return readAfresh(byte) }
    guard scalar.isComplete else { return nil }
    state = .ground
    return scalar.scalar.map { .key(Key(Character($0), modifiers)) }
  }

  private mutating func readControlSequence(_ byte: UInt8) -> InputEvent? {
    switch byte {
    // The function keys of the Linux console are ESC [ [ A and so on.
    case UInt8(ascii: "[") where isIntroducer: keep(byte)
    // The shifted keys of rxvt end in a byte that is not a final one.
    case UInt8(ascii: "$") where Key.isNumber(sequence): return finish(byte)
    case 0x20...0x3F: keep(byte)
    case 0x40...0x7E: return finish(byte)
    default: return readAfresh(byte)
    }
    return nil
  }

  private mutating func finish(_ final: UInt8) -> InputEvent? {
    state = .ground
    // One that fills the buffer was cut.
    guard sequence.count < Self.sequenceLimit else { return nil }
    switch final {
    case UInt8(ascii: "M") where sequence.isEmpty: state = .mouse
    case UInt8(ascii: "I") where sequence.isEmpty: return .focus(true)
    case UInt8(ascii: "O") where sequence.isEmpty: return .focus(false)
    case UInt8(ascii: "~") where sequence.elementsEqual("200".utf8): state = .paste
    case UInt8(ascii: "M") where sequence.first == UInt8(ascii: "<"),
      UInt8(ascii: "m") where sequence.first == UInt8(ascii: "<"):
      return mouse.sgr(sequence.dropFirst(), final: final).map(InputEvent.mouse)
    default: return Key(controlSequence: sequence, final: final).map(InputEvent.key)
    }
    return nil
  }

  private mutating func readSingleShift(_ byte: UInt8) -> InputEvent? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): keep(byte)
    case 0x20...0x7E:
      state = .ground
      return Key(singleShift: sequence, final: byte).map(InputEvent.key)
    default: return readAfresh(byte)
    }
    return nil
  }

  private mutating func readMouse(_ byte: UInt8) -> InputEvent? {
    keep(byte)
    guard sequence.count == 3 else { return nil }
    state = .ground
    return mouse.x10(sequence).map(InputEvent.mouse)
  }

  private mutating func readString(_ byte: UInt8) -> InputEvent? {
    isIntroducer = false
    // BEL ends it as ST does; CAN and SUB abort it.
    if byte == 0x07 || byte == 0x18 || byte == 0x1A { state = .ground }
    return nil
  }

  private mutating func readPaste(_ byte: UInt8) -> InputEvent? {
    guard let text = paste.read(byte) else { return nil }
    state = .ground
    return .paste(text)
  }

  /// Gives up the sequence at hand for a byte that cannot be in it.
  private mutating func readAfresh(_ byte: UInt8) -> InputEvent? {
    state = .ground
    return read(byte)
  }

  private mutating func keep(_ byte: UInt8) {
    isIntroducer = false
    if sequence.count < Self.sequenceLimit { sequence.append(byte) }
  }
}
