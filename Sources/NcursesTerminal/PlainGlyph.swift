/// Scalars that can be sent to a terminal.
package enum PlainGlyph {
  /// The scalar, or a mark in place of a control: curses would send that to the terminal as it is.
  package static func withoutControl(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0: "·"
    default: scalar
    }
  }

  /// A text from outside, such as the value of TERM, with no control in it.
  package static func withoutControls(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    safe.append(contentsOf: text.unicodeScalars.map(withoutControl))
    return String(safe)
  }

  /// The ASCII character that looks most like a scalar; "?" when none does.
  package static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20..<0x7f: scalar
    case 0x2500..<0x2580: box(scalar)
    case 0x2580..<0x25a0: block(scalar)
    case 0x2800..<0x2900: braille[(scalar.value - 0x2800).nonzeroBitCount]
    default: others[scalar] ?? "?"
    }
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
    case "▁", "▂": "_"
    case "▃", "▄": "="
    case "▀", "▔": "\""
    case "▍", "▎", "▏", "▕": "|"
    case "░", "▖", "▗": "."
    case "▒": ":"
    case "▘", "▝": "'"
    default: "#"
    }
  }

  /// By the number of dots.
  private static let braille: [Unicode.Scalar] = [" ", ".", ".", ":", ":", "+", "*", "#", "#"]

  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↵": "<", "⏎": "<", "◀": "<", "◂": "<", "▶": ">",
    "▸": ">", "▲": "^", "△": "^", "▴": "^", "▼": "v", "▽": "v", "▾": "v", "‹": "<", "›": ">",
    "●": "*", "•": "*", "◆": "*", "■": "#", "▪": "#", "★": "*", "○": "o", "◯": "o", "◦": "o",
    "□": "o", "◇": "o", "✓": "v", "✗": "x", "×": "x", "·": ".", "…": ".", "∙": ".", "⋅": ".",
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "±": "+", "÷": "/", "≈": "~", "≤": "<",
    "≥": ">", "≠": "#", "∞": "8", "∂": "d", "∇": "V", "‖": "|", "√": "v", "η": "n", "θ": "0",
    "λ": "l", "μ": "u", "µ": "u", "σ": "s", "Δ": "D", "Σ": "S", "°": "o", "²": "2", "³": "3",
    "¹": "1", "⁰": "0", "⁻": "-", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "<", "»": ">", "\u{a0}": " ",
  ]
}
