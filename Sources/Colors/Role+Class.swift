import TerminalCanvas

extension Role {
  /// 1 for text of the class with positive scores, −1 for that with negative ones, else 0.
  var classSign: Int {
    if let level = fieldGlyphLevel { return Int(level.signum()) }
    return switch self {
    case .positive, .positivePoint: 1
    case .negative, .negativePoint: -1
    default: 0
    }
  }
}
