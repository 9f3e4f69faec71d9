/// The outline of a character that is a picture: lines, blocks and dots that have to meet those of the
/// cells around it, which the glyphs of a font do only where the font wants it.
enum CellOutline {
  /// The size of a cell; all lines lie on whole pixels.
  static let columns = 9
  static let rows = 18

  /// The outline of a character with its upper left corner at a point; nil for one that is text.
  static func path(of scalar: Unicode.Scalar, x: Int, y: Int) -> String? {
    if let dots = Glyphs.dots(of: scalar) { return braille(dots, x, y) }
    if let arms = arms[scalar] { return lines(arms, x, y) }
    if let rects = blocks[scalar] {
      return rects.map {
        rect(
          x + $0.x * columns / 8, y + $0.y * rows / 8, x + $0.endX * columns / 8,
          y + $0.endY * rows / 8)
      }.joined()
    }
    return switch scalar {
    case "●": circle(x, y, radius: 3.5)
    case "○": circle(x, y, radius: 3.5) + circle(x, y, radius: 2.3, isHole: true)
    case "◆": diamond(x, y, radius: 4.5)
    case "◇": diamond(x, y, radius: 4.5) + diamond(x, y, radius: 2.8, isHole: true)
    case "▶": "M\(x + 1) \(y + 4)l7 5l-7 5z"
    default: nil
    }
  }

  private static func rect(_ x: Int, _ y: Int, _ endX: Int, _ endY: Int) -> String {
    "M\(x) \(y)H\(endX)V\(endY)H\(x)z"
  }

  // MARK: Dots

  private static func braille(_ dots: UInt8, _ x: Int, _ y: Int) -> String {
    // Bits 0 to 2 and 3 to 5 go down the columns, 6 and 7 are the lowest row.
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { dots & 1 << $0.offset != 0 }.map { _, place in
      // Both columns of dots, and the four rows, are as far from each other as from the next cell's.
      disc(Double(x) + 2.25 + 4.5 * Double(place.0), Double(y) + 2.25 + 4.5 * Double(place.1), 1.5)
    }.joined()
  }

  private static func circle(
    _ x: Int, _ y: Int, radius: Double, isHole: Bool = false
  ) -> String {
    disc(Double(x) + 4.5, Double(y) + 9, radius, sweep: isHole ? 0 : 1)
  }

  private static func disc(_ x: Double, _ y: Double, _ radius: Double, sweep: Int = 1) -> String {
    "M\(x - radius) \(y)a\(radius) \(radius) 0 1 \(sweep) \(2 * radius) 0"
      + "a\(radius) \(radius) 0 1 \(sweep) \(-2 * radius) 0z"
  }

  private static func diamond(_ x: Int, _ y: Int, radius: Double, isHole: Bool = false) -> String {
    let (side, other) = isHole ? (-radius, radius) : (radius, -radius)
    return "M\(Double(x) + 4.5) \(Double(y) + 9 - radius)l\(side) \(radius)l\(other) \(radius)"
      + "l\(other) \(-radius)z"
  }

  // MARK: Lines

  /// The lines from the middle of a cell to its sides.
  private struct Arms {
    var left = false
    var right = false
    var up = false
    var down = false
    /// One pixel, or three.
    var isHeavy = false
    /// Whether the line consists of pieces.
    var isDashed = false
  }

  private static let arms: [Unicode.Scalar: Arms] = {
    var arms: [Unicode.Scalar: Arms] = [:]
    for (scalar, sides) in [
      ("─", "lr"), ("│", "ud"), ("┌", "rd"), ("┐", "ld"), ("└", "ru"), ("┘", "lu"), ("├", "rud"),
      ("┤", "lud"), ("┬", "lrd"), ("┴", "lru"), ("┼", "lrud"), ("╌", "lr"), ("┄", "lr"),
      ("┊", "ud"), ("┆", "ud"), ("━", "lr"), ("╸", "l"), ("╺", "r"),
    ] as [(Unicode.Scalar, String)] {
      arms[scalar] = Arms(
        left: sides.contains("l"), right: sides.contains("r"), up: sides.contains("u"),
        down: sides.contains("d"), isHeavy: "━╸╺".unicodeScalars.contains(scalar),
        isDashed: "╌┄┊┆".unicodeScalars.contains(scalar))
    }
    return arms
  }()

  private static func lines(_ arms: Arms, _ x: Int, _ y: Int) -> String {
    let half = arms.isHeavy ? 1 : 0
    let (middle, center) = (x + columns / 2, y + rows / 2)
    if arms.isDashed {
      return arms.left
        ? [1, 5].map { rect(x + $0, center, x + $0 + 3, center + 1) }.joined()
        : [1, 6, 10, 15].map { rect(middle, y + $0, middle + 1, y + $0 + 2) }.joined()
    }
    var path = ""
    if arms.left || arms.right {
      path += rect(
        arms.left ? x : middle, center - half, arms.right ? x + columns : middle + 1,
        center + half + 1)
    }
    if arms.up || arms.down {
      path += rect(
        middle - half, arms.up ? y : center, middle + half + 1, arms.down ? y + rows : center + 1)
    }
    return path
  }

  // MARK: Blocks

  /// A part of a cell, in eighths.
  private struct Part {
    let x: Int
    let y: Int
    let endX: Int
    let endY: Int
  }

  private static let blocks: [Unicode.Scalar: [Part]] = {
    var blocks: [Unicode.Scalar: [Part]] = [
      "▀": [Part(x: 0, y: 0, endX: 8, endY: 4)], "▐": [Part(x: 4, y: 0, endX: 8, endY: 8)],
    ]
    for eighths in 1...8 {
      // From the bottom ▁▂▃▄▅▆▇█, from the left ▏▎▍▌▋▊▉█.
      if let low = Unicode.Scalar(0x2580 + UInt32(eighths)) {
        blocks[low] = [Part(x: 0, y: 8 - eighths, endX: 8, endY: 8)]
      }
      if let left = Unicode.Scalar(0x2590 - UInt32(eighths)) {
        blocks[left] = [Part(x: 0, y: 0, endX: eighths, endY: 8)]
      }
    }
    let quarters = [(0, 0), (4, 0), (0, 4), (4, 4)]
    for (scalar, shown) in zip("▘▝▖▗▚▞▛▜▙▟".unicodeScalars, [1, 2, 4, 8, 9, 6, 7, 11, 13, 14]) {
      blocks[scalar] = quarters.enumerated().filter { shown & 1 << $0.offset != 0 }.map {
        Part(x: $0.element.0, y: $0.element.1, endX: $0.element.0 + 4, endY: $0.element.1 + 4)
      }
    }
    return blocks
  }()
}
