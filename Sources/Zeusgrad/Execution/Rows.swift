/// The rows of a chunk that has been computed.
struct Rows {
  let start: UnsafeMutablePointer<Double>
  let stride: Int
  /// How many samples the chunk has.
  let count: Int

  /// The numbers in a row, one for each sample.
  subscript(row: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: start + row * stride, count: count)
  }
}
