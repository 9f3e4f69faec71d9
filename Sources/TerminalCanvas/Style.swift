/// What a cell's colour means; a palette turns it into a colour, a terminal into what it can show.
package enum Role: Hashable, Sendable {
  // Backgrounds.
  case surface
  case bar
  /// The badge of a paused run, and of a running one.
  case paused
  case running
  // Text on `surface` or `bar`.
  case text
  case strong
  case dim
  case border
  case title
  case key
  // Text on a badge.
  case badgeText
  // What is drawn.
  case curve
  case event
  case meter
  case good
  case warning
  case bad
  /// The colour of a class wherever it is named, in the legend and in tables.
  case positive
  case negative
  /// A data point on the field of its own class or of the other.
  case positivePoint
  case negativePoint
  /// A wrongly classified point: text colour and background.
  case wrongText
  case wrong
  /// The solid colour of the decision field, from −`Role.levels` (negative) to `Role.levels`.
  case field(Int8)
  /// The darker (or, on light themes, lighter) ground under a glyph of that field level.
  case fieldGround(Int8)

  /// The number of strengths on either side of the decision field's middle.
  ///
  /// 2 × 15 + 1 shades: a frame in 24-bit colour stays small enough for ssh.
  package static let levels = 15

  /// Every role without a level.
  package static let plain: [Role] = [
    .surface, .bar, .paused, .running, .text, .strong, .dim, .border, .title, .key, .badgeText,
    .curve, .event, .meter, .good, .warning, .bad, .positive, .negative, .positivePoint,
    .negativePoint, .wrongText, .wrong,
  ]
}

/// The look of a cell: what its colours mean, and whether it is bold.
package struct Style: Hashable, Sendable {
  package var foreground: Role
  package var background: Role
  package var bold: Bool

  package init(_ foreground: Role = .text, on background: Role = .surface, bold: Bool = false) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
  }
}

/// A colour in 24-bit sRGB.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour written as six hexadecimal digits, such as 0xff8800.
  package init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }
}

/// The colour of every role in one theme.
package struct Palette: Equatable, Sendable {
  package let name: String
  private let colors: [Role: RGB]

  /// - Precondition: `color` is called once for every role.
  package init(name: String, color: (Role) -> RGB) {
    self.name = name
    var colors: [Role: RGB] = [:]
    for role in Role.plain { colors[role] = color(role) }
    for level in -Role.levels...Role.levels {
      colors[.field(Int8(level))] = color(.field(Int8(level)))
      colors[.fieldGround(Int8(level))] = color(.fieldGround(Int8(level)))
    }
    self.colors = colors
  }

  package subscript(role: Role) -> RGB { colors[role] ?? RGB(0x808080) }
}
