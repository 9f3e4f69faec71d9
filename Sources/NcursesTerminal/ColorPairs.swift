/// The numbers by which curses knows pairs of colours.
///
/// curses' own `alloc_pair` gives old numbers to new colours, and cells on the screen then show the
/// wrong ones; here a number keeps its colours until everything is forgotten and painted again.
struct ColorPairs {
  private struct Colors: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// Numbers are 1..<limit.
  let limit: Int
  private var numbers: [Colors: Int32] = [:]

  init(limit: Int) { self.limit = limit }

  /// The number of two colours, and whether it is new; nil when none is left.
  mutating func number(
    foreground: Int32, background: Int32
  ) -> (number: Int32, isNew: Bool)? {
    let colors = Colors(foreground: foreground, background: background)
    if let number = numbers[colors] { return (number, false) }
    guard numbers.count + 1 < limit else { return nil }
    let number = Int32(numbers.count + 1)
    numbers[colors] = number
    return (number, true)
  }

  mutating func forgetAll() { numbers.removeAll(keepingCapacity: true) }
}
