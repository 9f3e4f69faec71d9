extension ValueFormat<UInt64?> {
  /// A seed of the first weights, or the word that leaves it to the seed of the points.
  static let weightsSeed = {
    let number = ValueFormat<UInt64>.wholeNumber(0...(.max))
    return ValueFormat(
      allowed: number.allowed + ", or seed",
      read: { text in text == "seed" ? .some(nil) : number.read(text).map { .some($0) } },
      text: { $0.map(number.text) ?? "seed" })
  }()
}
