import Colors
import TerminalCanvas
import Zeusgrad

extension State {
  /// The mark of a point; a wrong one has another shape too.
  func mark(isPositive: Bool, isRight: Bool, on background: Role) -> Cell {
    let scalar: Unicode.Scalar
    switch (hasBlocks, isRight) {
    case (false, true): scalar = isPositive ? "o" : "x"
    case (false, false): scalar = isPositive ? "O" : "X"
    case (true, true): scalar = isPositive ? "●" : "○"
    case (true, false): scalar = isPositive ? "◆" : "◇"
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
}
