/// Reads whole numbers from options.
enum WholeNumber {
  /// Reads a number in a range; nil where the option was not given.
  static func parse(
    _ text: String?, _ option: String, _ range: ClosedRange<Int>
  ) throws(Refusal) -> Int? {
    guard let text else { return nil }
    guard let value = Int(text), range.contains(value) else {
      throw Refusal(
        "\(option) \(text.printable): a whole number from \(range.lowerBound) to "
          + "\(range.upperBound)")
    }
    return value
  }
}
