/// The colours that are sent to a terminal.
package enum ColorProfile: String, CaseIterable, Sendable {
  // The raw values are their names on the command line.
  case mono
  case ansi8 = "8"
  case ansi16 = "16"
  case ansi256 = "256"
  case rgb = "24bit"

  /// How many colours a terminal must have for it.
  package var colors: Int {
    switch self {
    case .mono: 0
    case .ansi8: 8
    case .ansi16: 16
    case .ansi256: 256
    case .rgb: 1 << 24
    }
  }

  /// The richest profile for a terminal with this many colours.
  package static func best(for colors: Int) -> ColorProfile {
    allCases.last { $0.colors <= colors } ?? .mono
  }
}
