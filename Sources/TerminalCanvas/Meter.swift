/// Characters that show a part of a whole.
package enum Meter {
  private static let eighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let heights: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A horizontal bar of a fraction, 0 to 1, in eighths of a column.
  package static func bar(_ fraction: Double, columns: Int) -> String {
    guard fraction.isFinite, columns > 0 else { return "" }
    let parts = Int((min(1, max(0, fraction)) * Double(columns * 8)).rounded())
    var bar = String(repeating: "█", count: parts / 8)
    if parts % 8 > 0 { bar.unicodeScalars.append(eighths[parts % 8 - 1]) }
    return bar
  }

  /// A row of columns, one for each number; the smallest is the lowest.
  package static func sparkline(_ values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "" }
    var line = ""
    for value in values {
      let height = high > low ? (value - low) / (high - low) * 7 : 0
      line.unicodeScalars.append(heights[Int(height.rounded())])
    }
    return line
  }
}
