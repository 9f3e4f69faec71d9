/// Turns the bytes that a terminal sends into events, however they are cut into pieces.
///
/// What is not understood is swallowed whole and is never a key. A sequence that never ends takes
/// no memory beyond a fixed bound, and no keys once `flush` was called for it.
package struct InputDecoder: Sendable {
  private enum State {
    case ground
    case scalar
    case escape
    /// An ESC was taken for the escape key; if it was not, the rest of a sequence follows.
    case afterEscape
    case controlSequence
    case singleShift
    case mouse
    /// A reply (OSC, DCS, APC, PM, SOS) of which nothing is kept.
    case string
    /// ESC in a reply: `\` should follow.
    case stringEnd
    case paste
  }

  /// The longest sequence that is understood is far shorter.
  private static let sequenceLimit = 64
  /// The most bytes that a person types at once; more of them go on with a paste that was cut off.
  private static let typedLimit = 16

  private var state = State.ground
  /// How many sequences and pieces of a paste there were: what tells one from the next.
  private var number = 0
  /// What followed the introducer of the sequence at hand.
  private var sequence: [UInt8] = []
  /// Whether nothing has followed it: a person can type that, as Alt and a character.
  private var isIntroducer = false
  private var introducer: UInt8 = 0
  /// Whether its ESC was taken for the escape key before.
  private var isLate = false
  /// Whether a late key counts: its ESC, taken for a key, has done nothing.
  private var keepsLateKey = false
  /// Whether a paste has stopped before its end.
  private var isPasteCutOff = false
  private var scalar = PartialScalar()
  private var modifiers: Key.Modifiers = []
  private var paste = PasteCollector()
  private var mouse = MouseDecoder()

  /// A decoder at rest.
  package init() {}

  /// The events that these bytes, which arrived in one read, complete.
  package mutating func decode(_ bytes: some Collection<UInt8>) -> [InputEvent] {
    if isPasteCutOff, goesOnWithPaste(Array(bytes)) { state = .paste }
    if state == .paste { number += 1 }
    var events: [InputEvent] = []
    for byte in bytes {
      if let event = read(byte) { events.append(event) }
    }
    return events
  }

  /// What is unfinished and for how long it may be; nil where nothing is.
  package var pending: Pending? {
    switch state {
    case .ground, .scalar: nil
    case .escape: Pending(.escape, number)
    case .afterEscape: Pending(.rest, number)
    case .controlSequence where isLate && isIntroducer,
      .singleShift where isLate && isIntroducer:
      Pending(.introducer, number)
    case .controlSequence, .singleShift, .mouse, .string, .stringEnd: Pending(.sequence, number)
    case .paste: Pending(.paste, number)
    }
  }

  /// Whether something is pending that `flush` would settle.
  package var isWaiting: Bool { pending != nil }

  /// Settles what has been pending for too long, so that the next byte is a key again.
  ///
  /// What a person can have typed is that key: ESC, ESC and a character as Alt with it, and a
  /// character alone after the escape key. Of a paste, what has come is the paste. All else is
  /// dropped.
  ///
  /// - Parameter escapeCloses: Whether the escape key, should it be one, does something. If not,
  ///   and the rest of a sequence comes late, the key of that sequence is still meant.
  /// - Returns: The key or the paste.
  package mutating func flush(escapeCloses: Bool = true) -> [InputEvent] {
    guard isWaiting else { return [] }
    let settled = state
    state = .ground
    switch settled {
    case .escape:
      state = .afterEscape
      keepsLateKey = !escapeCloses
      return [.key(Key(.escape))]
    case .controlSequence, .singleShift, .string:
      guard isIntroducer else { return [] }
      return [.key(Key(Character(Unicode.Scalar(introducer)), isLate ? [] : .alt))]
    case .paste:
      isPasteCutOff = true
      return [.paste(paste.finish())]
    case .ground, .scalar, .afterEscape, .mouse, .stringEnd: return []
    }
  }

  /// Whether these bytes belong to the paste that has stopped before its end.
  private func goesOnWithPaste(_ bytes: [UInt8]) -> Bool {
    bytes.count > Self.typedLimit && bytes[0] != 0x1B || PasteCollector.hasEnd(bytes)
  }

  private mutating func read(_ byte: UInt8) -> InputEvent? {
    if state == .paste { return readPaste(byte) }
    if byte == 0x1B { return readEscape() }
    switch state {
    case .ground: return readText(byte, [])
    case .scalar: return readScalar(byte)
    case .escape: return readIntroducer(byte)
    case .afterEscape: return readLate(byte)
    case .controlSequence: return readControlSequence(byte)
    case .singleShift: return readSingleShift(byte)
    case .mouse: return readMouse(byte)
    case .string: return readString(byte)
    case .stringEnd:
      guard byte == UInt8(ascii: "\\") else {
        number += 1
        return readIntroducer(byte)
      }
      state = .ground
    case .paste: break
    }
    return nil
  }

  /// ESC starts over, whatever was unfinished; an ESC before it was the key.
  private mutating func readEscape() -> InputEvent? {
    switch state {
    case .escape:
      number += 1
      return .key(Key(.escape))
    // A reply that never ends is not kept alive by keys.
    case .string, .stringEnd: state = .stringEnd
    default:
      state = .escape
      isLate = false
      number += 1
    }
    return nil
  }

  /// Only these introducers begin keys, and so the rest of what ESC was the first byte of.
  private mutating func readLate(_ byte: UInt8) -> InputEvent? {
    guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") else { return readAfresh(byte) }
    isLate = true
    return readIntroducer(byte)
  }

  /// A key, unless it comes so late that its first byte has been another.
  private func key(_ key: Key?) -> InputEvent? {
    isLate && !keepsLateKey ? nil : key.map(InputEvent.key)
  }

  private mutating func readIntroducer(_ byte: UInt8) -> InputEvent? {
    sequence.removeAll(keepingCapacity: true)
    isIntroducer = true
    introducer = byte
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
    case UInt8(ascii: "R"):
      if let place = Key.numbers(sequence), place.count == 2, place[0] > 1 {
        return .cursor(row: place[0], column: place[1])
      }
      return key(Key(controlSequence: sequence, final: final))
    case UInt8(ascii: "M") where sequence.first == UInt8(ascii: "<"),
      UInt8(ascii: "m") where sequence.first == UInt8(ascii: "<"):
      return mouse.sgr(sequence.dropFirst(), final: final).map(InputEvent.mouse)
    default: return key(Key(controlSequence: sequence, final: final))
    }
    return nil
  }

  private mutating func readSingleShift(_ byte: UInt8) -> InputEvent? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): keep(byte)
    case 0x20...0x7E:
      state = .ground
      return key(Key(singleShift: sequence, final: byte))
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
    isPasteCutOff = false
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
