import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// The mark of a point; a wrong one has another shape too.
  func mark(isPositive: Bool, isRight: Bool, on background: Role) -> Cell {
    let scalar: Unicode.Scalar
    switch (shownStyle, isRight) {
    case (.ascii, true): scalar = isPositive ? "o" : "x"
    case (.ascii, false): scalar = isPositive ? "O" : "X"
    case (.blocks, true): scalar = isPositive ? "●" : "○"
    case (.blocks, false): scalar = isPositive ? "◆" : "◇"
    }
    let style =
      isRight
      ? Style(isPositive ? .positivePoint : .negativePoint, on: background, bold: true)
      : Style(.wrongText, on: .wrong, bold: true)
    return Cell(scalar, style: style)
  }

  /// A class as it is named everywhere: its mark and its word.
  func className(isPositive: Bool, of data: Dataset) -> [Span] {
    let scalar = mark(isPositive: isPositive, isRight: true, on: .surface).scalar
    let role: Role = isPositive ? .positive : .negative
    return [
      Span(String(Character(scalar)), role, bold: true),
      Span(" " + (isPositive ? data.positiveName : data.negativeName), role),
    ]
  }

  /// Says why the field is not drawn in blocks, if it should be but cannot.
  mutating func sayWhatBlocksNeed() {
    guard preferences.heatmap == .blocks else { return }
    if !hasColor {
      say("blocks need colour")
    } else if glyphs == .ascii {
      say("blocks need more than ASCII: :glyphs block")
    }
  }
}
