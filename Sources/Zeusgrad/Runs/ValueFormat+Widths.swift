extension ValueFormat<[Int]> {
  /// The units of hidden layers.
  static let widths = ValueFormat(
    allowed: "up to 8 whole numbers above 0, separated by commas, such as 16,16, or none",
    read: { text in
      guard text != "none" else { return [] }
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      let widths = parts.compactMap { $0 }
      guard widths.count == parts.count, widths.count <= 8, widths.allSatisfy({ $0 > 0 }) else {
        return nil
      }
      return widths
    },
    text: { $0.isEmpty ? "none" : $0.map(String.init).joined(separator: ",") })
}
