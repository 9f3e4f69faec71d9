/// Makes text from outside (names of files and themes, errors) safe to draw and print.
///
/// - Marks (accents on a letter before them, variation selectors) are left out.
/// - A scalar that is two columns wide (CJK, emoji) becomes `··`.
/// - A space of any kind becomes the ASCII one.
/// - Controls, format characters (bidi, zero-width, joiners), private and unassigned ones,
///   right-to-left scripts (they reorder the cells around them) and any scalar newer than
///   Unicode 12 (not every system agrees on its width) become `·`.
///
/// So each scalar of the result is one column wide; making it safe again changes nothing.
package enum SafeText {
  /// The text in at most `maxColumns` columns, with `…` at its end where it was cut.
  package static func safe(_ text: String, maxColumns: Int) -> String {
    guard maxColumns > 0 else { return "" }
    var result = String.UnicodeScalarView()
    var columns = 0
    for scalar in text.unicodeScalars {
      for replacement in replacements(of: scalar) {
        if columns == maxColumns {
          result.removeLast()
          result.append("…")
          return String(result)
        }
        result.append(replacement)
        columns += 1
      }
    }
    return String(result)
  }

  /// The scalar, or a mark in place of a control, which a terminal would obey.
  package static func withoutControl(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0: "·"
    default: scalar
    }
  }

  private static func replacements(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if (0x20...0x7E).contains(scalar.value) { return [scalar] }
    let properties = scalar.properties
    let category = properties.generalCategory
    switch category {
    case .nonspacingMark, .spacingMark, .enclosingMark: return []
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return ["·"]
    default: break
    }
    if isWide(scalar) { return ["·", "·"] }
    let age = properties.age?.major ?? .max
    if age > 12 || isRightToLeft(scalar) { return ["·"] }
    return [category == .spaceSeparator ? " " : scalar]
  }

  /// The standard library knows which emoji are wide, but not which other characters are.
  ///
  /// The ranges are coarser than Unicode's: taking a narrow scalar for a wide one does no harm.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2329...0x232A, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF00...0xFFEF, 0x16FE0...0x1B2FF,
      0x1F000...0x10FFFF:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
