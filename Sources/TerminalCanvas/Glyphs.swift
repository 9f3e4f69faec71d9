/// The characters that a terminal and its font can show, from the richest set to the plainest.
///
/// Panels draw with the richest; the frame is then turned into what can be shown.
package enum Glyphs: String, CaseIterable, Sendable {
  /// Curves of dots, eight to a cell.
  case braille
  /// Curves of quarters of a cell, for fonts without braille.
  case block
  /// Not one byte above 127.
  case ascii

  /// The character that stands for another one in this set.
  package func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch self {
    case .braille: scalar
    case .block: Self.dots(of: scalar).map(Self.quarters) ?? scalar
    case .ascii: Self.ascii(scalar)
    }
  }

  /// A text in the characters of this set, one for each of its own.
  package func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(shown(row: Array(text.unicodeScalars))))
  }

  /// A row of characters in those of this set.
  func shown(row: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var shown = row.map(shown)
    guard self == .ascii else { return shown }
    // An arrow between numbers must not read as "greater than": the blank before it is its shaft.
    for index in row.indices.dropFirst() where row[index] == "→" && row[index - 1] == " " {
      shown[index - 1] = "-"
    }
    return shown
  }

  /// Which dots of a braille character are set: bits 0 to 7, as Unicode numbers them.
  static func dots(of scalar: Unicode.Scalar) -> UInt8? {
    (0x2800..<0x2900).contains(scalar.value) ? UInt8(scalar.value - 0x2800) : nil
  }

  /// By quarters with a dot in them: 1 top left, 2 top right, 4 bottom left, 8 bottom right.
  private static let blocks = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)

  private static func quarters(_ dots: UInt8) -> Unicode.Scalar {
    let quarters: [UInt8] = [0b0000_0011, 0b0001_1000, 0b0100_0100, 0b1010_0000]
    return blocks[
      quarters.enumerated().reduce(0) { $0 | (dots & $1.element == 0 ? 0 : 1 << $1.offset) }]
  }
}

extension Canvas {
  /// The picture in the characters of a set.
  package func with(_ glyphs: Glyphs) -> Canvas {
    guard glyphs != .braille else { return self }
    var canvas = self
    canvas.replaceRows(glyphs.shown)
    return canvas
  }
}
