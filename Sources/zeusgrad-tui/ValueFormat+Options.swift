import TerminalCanvas
import Zeusgrad

extension ValueFormat {
  /// Reads an option; nil where it was not given.
  func parsed(_ text: String?, _ key: String) throws(Refusal) -> Value? {
    guard let text else { return nil }
    do { return try parse(text, for: key) } catch { throw Refusal(error) }
  }
}

extension ValueFormat<Int> {
  /// A number of steps.
  static let steps = wholeNumber(0...1_000_000_000)
}

extension ValueFormat<Size> {
  /// Columns and rows, such as `120x40`.
  static let size = ValueFormat(
    allowed: "columns and rows from 1x1 to 1000x1000",
    read: { text in
      let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let columns = parts[0], let rows = parts[1],
        (1...1000).contains(columns), (1...1000).contains(rows)
      else { return nil }
      return Size(columns: columns, rows: rows)
    },
    text: { "\($0.columns)x\($0.rows)" })
}
