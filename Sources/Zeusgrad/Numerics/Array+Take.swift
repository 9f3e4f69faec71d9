extension Array<Double> {
  /// Becomes another array, in the memory that is there if it has the same length.
  mutating func take(_ other: [Double]) {
    guard count == other.count else {
      self = other
      return
    }
    withUnsafeMutableBufferPointer { own in
      other.withUnsafeBufferPointer { _ = own.update(from: $0) }
    }
  }
}
