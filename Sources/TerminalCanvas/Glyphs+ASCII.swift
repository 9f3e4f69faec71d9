extension Glyphs {
  /// The ASCII character that looks most like a scalar; "?" when none does.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let dots = dots(of: scalar) { return stroke(dots) }
    return switch scalar.value {
    case 0x20..<0x7f: scalar
    case 0x2500..<0x2580: box(scalar)
    case 0x2580..<0x25a0: block(scalar)
    default: others[scalar] ?? "?"
    }
  }

  /// A piece of a line by where its dots are: how high, how steep, and which way it leans.
  private static func stroke(_ dots: UInt8) -> Unicode.Scalar {
    let left = rows(dots, [0, 1, 2, 6])
    let right = rows(dots, [3, 4, 5, 7])
    let all = left + right
    guard let top = all.min(), let bottom = all.max() else { return " " }
    if bottom - top >= 2 {
      guard let low = left.max(), let high = left.min(), let end = right.max(),
        let start = right.min()
      else { return "|" }
      // Between the middles of both columns, in half rows.
      let slope = (start + end) - (high + low)
      return slope >= 3 ? "\\" : slope <= -3 ? "/" : "|"
    }
    return switch top + bottom {
    case 0...1: "'"
    case 2...4: "-"
    default: "."
    }
  }

  /// The rows of a column of dots, given by its bits from the top down, that are set.
  private static func rows(_ dots: UInt8, _ bits: [Int]) -> [Int] {
    bits.indices.filter { dots & 1 << bits[$0] != 0 }
  }

  private static func box(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "═", "╴", "╶", "╸", "╺", "╼", "╾": "-"
    case "│", "┃", "┆", "┇", "┊", "┋", "╎", "╏", "║", "╵", "╷", "╹", "╻", "╽", "╿": "|"
    case "╱": "/"
    case "╲": "\\"
    case "╳": "X"
    default: "+"
    }
  }

  private static func block(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    // The heights of a sparkline, in order of ink.
    case "▁": "_"
    case "▂": "."
    case "▃": "-"
    case "▄": "="
    case "▅": "+"
    case "▆": "*"
    case "▀", "▔": "\""
    case "▍", "▎", "▏", "▕": "|"
    case "░", "▖", "▗": "."
    case "▒": ":"
    case "▘", "▝": "'"
    default: "#"
    }
  }

  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    // The keys that do the same: "v" would be another key.
    "↑": "+", "↓": "-",
    "←": "<", "→": ">", "↵": "<", "⏎": "<", "◀": "<", "◂": "<", "▶": ">",
    "▸": ">", "▲": "^", "△": "^", "▴": "^", "▼": "v", "▽": "v", "▾": "v", "‹": "<", "›": ">",
    "●": "*", "•": "*", "◆": "*", "■": "#", "▪": "#", "★": "*", "○": "o", "◯": "o", "◦": "o",
    "□": "o", "◇": "o", "✓": "v", "✗": "x", "×": "x", "·": ".", "…": ".", "∙": ".", "⋅": ".",
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "±": "+", "÷": "/", "≈": "~", "≤": "<",
    "≥": ">", "≠": "#", "∞": "8", "∂": "d", "∇": "V", "‖": "|", "√": "v", "η": "n", "θ": "w",
    "λ": "l", "μ": "u", "µ": "u", "σ": "s", "Δ": "D", "Σ": "S", "°": "o", "²": "2", "³": "3",
    "¹": "1", "⁰": "0", "⁻": "-", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "<", "»": ">", "\u{a0}": " ",
  ]
}
