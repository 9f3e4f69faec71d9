import Colors
import TerminalCanvas

/// A number in the header with its name, and the columns that are kept for it.
struct HeaderField {
  let name: String
  let value: String
  /// How many columns it has to the next field, unless it needs more.
  let columns: Int
  var isPending = false

  /// The least number of blanks between two fields.
  fileprivate static let gap = 2

  /// How many columns are written.
  fileprivate var width: Int {
    (name.isEmpty ? 0 : name.unicodeScalars.count + 1) + value.unicodeScalars.count
  }
}

extension [HeaderField] {
  /// How many columns the fields take.
  var width: Int {
    dropLast().reduce(last?.width ?? 0) {
      $0 + Swift.max($1.columns, $1.width + HeaderField.gap)
    }
  }

  /// The first of several choices that has room in so many columns, else the last.
  static func fitting(_ columns: Int, _ choices: [[HeaderField]]) -> [HeaderField] {
    choices.first { $0.width <= columns } ?? choices.last ?? []
  }

  /// The same fields without blanks that they do not need.
  var tight: [HeaderField] {
    map { HeaderField(name: $0.name, value: $0.value, columns: 0, isPending: $0.isPending) }
  }

  /// Writes the fields; what has no room ends in an ellipsis.
  func draw(from start: Int, to end: Int, on ground: Role, _ canvas: inout Canvas) {
    var column = start
    for field in self where column < end {
      let name = (field.name.isEmpty ? "" : field.name + " ").cut(end - column)
      var next = canvas.write(name, column: column, row: 0, Style(.dim, on: ground))
      next = canvas.write(
        field.value.cut(end - next), column: next, row: 0,
        Style(field.isPending ? .dim : .strong, on: ground, bold: true))
      column = Swift.max(column + field.columns, next + HeaderField.gap)
    }
  }
}
