/// Characters that show a part of a whole.
package enum Meter {
  /// None is a full block, so that rows below each other stay apart.
  private static let heights: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  /// A horizontal bar of a fraction, 0 to 1, in halves of a column.
  ///
  /// It is as thin as a line: full blocks in rows next to each other melt into one.
  package static func bar(_ fraction: Double, columns: Int) -> String {
    guard !fraction.isNaN, columns > 0 else { return "" }
    let halves = Int((min(1, max(0, fraction)) * Double(columns * 2)).rounded())
    return String(repeating: "━", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : "╸")
  }

  /// A row of columns, one for each number; the smallest is the lowest.
  ///
  /// - Parameters:
  ///   - values: The numbers; one that is not finite leaves a blank.
  ///   - span: The least range that fills the height, so that noise does not look like change.
  /// - Returns: A character for each number.
  package static func sparkline(_ values: [Double], span: Double = 0) -> String {
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let most = finite.max() else {
      return String(repeating: " ", count: values.count)
    }
    let range = max(most - least, span)
    let low = (least + most - range) / 2
    var line = ""
    for value in values {
      let height = range > 0 ? (value - low) / range * 6 : 0
      line.unicodeScalars.append(value.isFinite ? heights[Int(height.rounded())] : " ")
    }
    return line
  }
}
