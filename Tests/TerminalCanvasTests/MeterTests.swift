import Testing

import TerminalCanvas

@Suite("A meter")
struct MeterTests {
  static let bars: [(Double, Int, String)] = [
    (0, 4, ""), (1, 4, "━━━━"), (0.5, 4, "━━"), (0.25, 1, "╸"), (0.2, 1, ""), (0.75, 1, "━"),
    (1.0 / 8, 4, "╸"), (0.6, 4, "━━╸"), (0.99, 4, "━━━━"), (-1, 4, ""), (7, 4, "━━━━"),
    (.nan, 4, ""), (0.5, 0, ""), (0.5, -3, ""), (0.001, 4, ""),
  ]

  @Test("A bar fills its part, in halves of a column", arguments: bars)
  func bar(fraction: Double, columns: Int, text: String) {
    #expect(Meter.bar(fraction, columns: columns) == text)
  }

  @Test("A bar never grows out of its columns, and never shrinks as its part grows")
  func growth() {
    for columns in 1...9 {
      var length = 0
      for part in 0...1000 {
        let bar = Meter.bar(Double(part) / 1000, columns: columns)
        #expect(bar.unicodeScalars.count <= columns)
        #expect(bar.unicodeScalars.count >= length)
        length = bar.unicodeScalars.count
      }
    }
  }

  static let sparklines: [([Double], String)] = [
    ([], ""), ([5], "▁"), ([3, 3, 3], "▁▁▁"), ([0, 1], "▁▇"), ([1, 0], "▇▁"),
    ([0, 1, 2, 3, 4, 5, 6], "▁▂▃▄▅▆▇"), ([-1e9, 0, 1e9], "▁▄▇"), ([1e-300, 2e-300], "▁▇"),
    ([0, .nan, 1], "▁ ▇"), ([.nan, .infinity], "  "),
  ]

  @Test("A sparkline goes from its smallest number to its largest", arguments: sparklines)
  func sparkline(values: [Double], text: String) {
    #expect(Meter.sparkline(values) == text)
  }
}
